"""Scenes: who meets where and what they do, their stage, how one is played and told in the terminal.

`tea.yaml` is the weekend that is told; `club.yaml` the evening that lives behind the page.
"""
