### 地域内連携協議会の登録簿と公開ページの言葉。

councils = 協議会
list-title = { $council }をさがす
list-count = { $count } 協議会（よみの順）
registry = { $council }の設立・認定状況
registry-link = 設立・認定状況（一覧表）
registry-lead = { $districts } 小学校区のうち { $covered } に、協議会があります（{ $councils } 協議会）。
registry-caption = { $count } 協議会（番号順）
registry-search = 名前・よみ・小学校区
registry-year = 年度
registry-year-all = すべての年度
registry-none = あてはまる協議会がありません
registry-none-text = 言葉を短くするか、ひらがなでおさがしください。
registry-all = すべての協議会を見る
column-year = 年度
column-number = 番号
column-districts = 小学校区
column-name = 団体の名称
column-certified = 認定年月
column-meetings = 会議
column-activities = 近年の活動

## 会議の種類（資料の言葉）

kind-general = 総会
kind-founding = 設立総会
kind-regular = 定例会
kind-board = 役員会
kind-three-officers = 三役会
kind-plenary = 全体会
kind-section = 部会
kind-committee = 委員会
kind-stewards = 世話人会
kind-secretariat = 事務局会
kind-information = 情報共有会
kind-exchange = 意見交換会
kind-planning = 企画委員会
kind-executive = 実行委員会
kind-round-table = 円卓会議
kind-other = 会議
meeting-times = { $kind }{ $count }回
meeting-several = { $kind }複数回

## 通称と愛称

common-alias = 通称
common-nickname = 愛称

## 設立の状況

coverage = 小学校区ごとの設立状況
coverage-lead = { $day }の状況です。登録された事実から、そのつど数えています。
coverage-covered = 協議会のある小学校区
coverage-of = / { $districts }
coverage-councils = 協議会
coverage-councils-unit = 団体
coverage-uncovered = 未設立・未認定の小学校区
coverage-on = いつの状況を見ますか
coverage-show = この日の状況を見る
coverage-tiles = 小学校区ごとの協議会
coverage-state = 状況
coverage-reason = 理由
state-certified = 認定
state-established = 設立
state-uncertified = 未認定
state-not-established = 未設立
tile-certified = { $month }認定
tile-coming = { $month }に認定
reason-coming = { $month }に認定されました。この日は、まだ認定の前です。
reason-uncertified = 協議会はありますが、認定を受けていません。
reason-none = 協議会がまだ設立されていません。
uncovered-title = 協議会のない小学校区
uncovered-text = 認定された協議会がない小学校区には、{ $team }は配置されません。声は、目安箱と電話でお受けしています。
uncovered-rule = きまり
uncovered-source = もとの資料

## ひとつの協議会

about = この協議会について
certified-on = 認定
officers = 代表と事務局
post-chair = 会長
post-secretariat = 事務局
officer-name = { $name }さん
post-vacant = いま登録されている方はいません。
districts = 小学校区
meetings = 会議
activities = 近年の活動
recent-note = 令和2年度からの活動を、市の資料のとおりに載せています。
members = 構成団体
members-lead = { $count } の団体が、ゆるやかにつながっています。
members-none = 構成団体はまだ登録されていません。
suggestion-box = 目安箱に声を入れる
suggestion-box-text = 困りごと、気になること、こうなったらよいと思うこと。お名前はなくてもかまいません。
asked = お願いしたこと・回答
asked-none = 公開している案件は、まだありません
asked-none-text = 地域の声が案件になり、公開されると、ここに回答とともに並びます。
asked-opened = { $day }に受け付け
asked-next = 次の期日
asked-holder = 現在の担当
asked-closed = { $day }に完了
asked-answer = { $day }の回答（{ $kind }）
asked-state-triage = 受け付けた
asked-state-sent = 担当課へ届けた
asked-state-returned = 担当課を確かめ中
asked-state-working = 対応中
asked-state-answered = 地域への返答待ち
asked-state-promised = 約束の実施待ち
asked-state-closed = 完了
answer-done = 対応しました
answer-planned = 対応します
answer-study = 検討します
answer-cannot = 対応できません（ほかの方法をお伝えしました）
answer-agency = ほかの機関が担当です
coming = これからの会議
coming-none = 公開している会議の予定は、いまありません。
called-off = 中止
for-section = 推進課だけに見えること
section-team = 担当の{ $team }
section-team-none = 登録されていません。
section-note = 覚え書き

rule-council-certified-month = { $line } 行目：印字された認定年月「{ $printed }」と認定の月（{ $month }）が合いません。どちらかを直してください。
rule-council-coverage-day = 日を読み取れませんでした。「令和3年4月1日」「R3.4.1」のように書いてください。
rule-council-fiscal-year = { $line } 行目：認定年月は{ $right }にあたりますが、年度の列は{ $year }です。1月から3月までの認定は、前の年の年度に入ります。
