voices = 声
