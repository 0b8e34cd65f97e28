"""How our pages look: colours, letters and small parts, shared by the playground's page and the operator's console."""
