meetings = 会議
