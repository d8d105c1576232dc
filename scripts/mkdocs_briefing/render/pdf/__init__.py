"""Briefings as PDF, and the picture beside a link: data for the Typst templates, and bytes back."""
