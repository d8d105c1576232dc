"""Find which actor a pronoun or a description refers to."""
