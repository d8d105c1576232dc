"""What tests share: briefings made by hand, real sites, attacks, and readers of what was made."""
