"""Milestones along time to positions on a screen: camera, lanes, cards, clusters."""
