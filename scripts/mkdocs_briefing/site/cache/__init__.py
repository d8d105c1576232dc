"""What one build leaves to the next: built pages, files in the site's folder, compiled templates."""
