"""Budget codes and their names are those of the nomenclature of kabupaten and kota, or of the region's own table."""
