"""Search: the theme's index, or one in parts made by Pagefind."""
