### The words that stand on every paper, whatever it is.

## The foot

issued = { $day } 発行
present-state = いまの内容はこちらで見られます

## Parts

contact = お問い合わせ
cut-here = きりとり線
and-more = ほか{ $count }件
overflow-title = 書ききれなかったもの

## Collection days: the letter on the sign

sign-burnable = 燃
sign-plastics = プ
sign-cans = 缶
sign-paper = 紙
sign-hazardous = 危
sign-bulky = 大
