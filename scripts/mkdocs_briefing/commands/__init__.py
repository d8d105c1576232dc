"""The commands of `briefing`, a function each.

A command imports inside its function what it alone needs: `briefing extract` runs after every edit, and must start
fast.
"""
