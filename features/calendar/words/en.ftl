### Event calendar

calendar = Event calendar
