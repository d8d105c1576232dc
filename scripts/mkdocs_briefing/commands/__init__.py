"""What the `briefing` command does, each of its words a function.

Each imports what it alone needs: `briefing extract` after one edit is used all day, and should begin at once.
"""
