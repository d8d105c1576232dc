"""Review in the preview: what a person confirms, corrects and adds on a page goes into the article's curation file.

Nothing of it is ever in a built site: the preview's server adds it to the pages that it serves.
"""
