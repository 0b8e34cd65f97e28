"""The playground's page, on NiceGUI: the living community to look at and take part in. One file for each part."""
