voices = Voices
