concerns = Concerns
