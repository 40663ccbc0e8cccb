"""Tools of the Word format: documents become WordprocessingML, part by part."""
