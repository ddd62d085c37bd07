### 行事カレンダー

calendar = 行事カレンダー

## 繰り返しと時期

rule-recurrence-unread = 「{ $part }」が読み取れませんでした。「毎週水曜日」「第2・第4土曜日」「毎月15日」のように入力してください。
rule-recurrence-unfinished = 繰り返す曜日か日が足りません。「毎週水曜日」「第2・第4土曜日」「毎月15日」のように入力してください。
rule-recurrence-unsaid = 「{ $part }」は繰り返しとして登録できません。日付を一つずつ登録してください。
rule-recurrence-missing = 繰り返しの決まりに「{ $part }」がありません。
rule-season-unread = 「{ $part }」が時期として読み取れませんでした。「10月中旬」「秋」「未定」のように入力してください。

## ごみの日

collection-burnable = 燃やすごみ
collection-plastic = プラスチック
collection-cans-glass = びん・かん・ペットボトル
collection-paper = 古紙・布
collection-hazardous = 不燃・水銀ごみ
collection-bulky = 粗大ごみ
collection-letter-burnable = 燃
collection-letter-plastic = プ
collection-letter-cans-glass = び
collection-letter-paper = 紙
collection-letter-hazardous = 不
collection-letter-bulky = 粗
