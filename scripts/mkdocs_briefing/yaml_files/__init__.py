"""YAML that people type and read: to validated records with the place of each mistake, and back to text."""
