"""Official data that plans are checked against: regions, budget nomenclature, regulations, indices, national applications."""
