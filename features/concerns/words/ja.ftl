concerns = 案件
