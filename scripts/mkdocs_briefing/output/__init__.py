"""Folders of what is made of the briefings besides the site: PDFs, pictures, plain pages, the site in one file."""
