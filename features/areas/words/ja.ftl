districts = 地区（小学校区）
districts-lead = { $municipality }には { $count } の地区があります。
below = この中の地域
tier-label = 階層
kana = よみ
code = 団体コード
tier-prefecture = 県域
tier-block = ブロック（福祉保健所管内）
tier-municipality = 市町村
tier-district = 地区（小学校区）
tier-neighbourhood = 小地域（自治会・町内会）

## 地区のページ

council = 協議会
not-established = 協議会はまだ設立されていません
certified = { $month }認定
uncertified = 未認定
established = 設立
block = 応援隊ブロック
block-line = 第{ $number }ブロック（{ $name }）
served-awaited = 協議会が認定されると、配置されます。
served-nobody = いま配置されていません。
by-rule = きまり：{ $rule }
turn-to = 困りごとや気づいたことは
without-council = この地区には、まだ協議会がありません。声は{ $section }が受け取り、担当の課へつなぎ、お返事を届けます。
box-text = 目安箱は、お名前を書かなくても使えます。お電話でもお聞きします。
suggestion-box = 目安箱に声を入れる
asked = お願いしたこと・回答
asked-none = 公開している案件は、まだありません
asked-none-text = 地域の声が案件になり、公開されると、ここに回答とともに並びます。
asked-opened = { $day }に受け付け
asked-open = 対応中
asked-answered = 回答あり
asked-closed = 完了
asked-all = { $council }のページで、すべて見る
