### 行事カレンダー

calendar = 行事カレンダー
calendar-lead = 地域の行事を、ひとつの場所で見られます。日程の重なりも、ここで確かめられます。
views = 見かた
view-month = 月ごと
view-list = これから
view-places = 場所ごと
council = 協議会
narrow = くわしくしぼりこむ
layers = 載せるもの
layer-council = 協議会の行事
layer-organisation = 団体の行事
layer-school = 学校の行事
layer-city = 市の行事
layer-election = 選挙
layer-exam = 試験
layer-collection = ごみの日
show = しぼりこむ
month-none = この月の行事は、まだありません。
list-none = 載っている行事は、まだありません。
more-title = 一部を表示しています
more-text = 行事が多いため、すべては表示していません。協議会を選ぶと、その地域の行事がすべて見られます。
undated = 日が決まっていない行事
sunday = 日
monday = 月
tuesday = 火
wednesday = 水
thursday = 木
friday = 金
saturday = 土
whole-day = 終日
place-unsaid = 場所が書かれていない行事
taking = このカレンダーを手もとに
taking-lead = いま選んでいる行事だけを取り出せます。電話やパソコンの予定表に登録すると、変更も自動で届きます。
taking-paper = 紙のカレンダーにする（A3の年間・ポスターなど）
taking-ics = 予定表に登録する（iCalendar）
taking-feed = 新しい行事の知らせを受け取る（Atom）
taking-csv = 表として取り出す（CSV・オープンデータ）
each-day = 毎日 { $hours }
again = { $every } { $hours }（{ $from }から{ $until }まで）
heads = { $n }人

## 行事のようす

stage-label = 状態
state-submitted = 確認待ち
state-declined = 見送り
state-idea = 案
state-tentative = 仮の日程
state-fixed = 決定
state-postponed = 延期
state-cancelled = 中止
off = { $stage }の理由：{ $why }（{ $on }）
before = はじめの予定は { $day } でした。

## 行事の種類・対象・配慮

kind-label = 行事の種類
kind-festival = まつり
kind-sports = スポーツ
kind-disaster = 防災
kind-clean-up = 清掃・環境
kind-health = 健康
kind-culture = 歴史・文化
kind-learning = 学習
kind-children = 子ども
kind-welfare = 福祉・ふれあい
kind-market = 市・にぎわい
kind-assembly = 総会・会合
kind-patrol = 見守り・交通
kind-other = その他
for-whom = 対象
audience-everyone = どなたでも
audience-families = 親子・家族
audience-infants = 乳幼児
audience-pupils = 小学生
audience-youth = 中学生・高校生
audience-adults = 大人
audience-elderly = 高齢の方
audience-members = 団体の会員・役員
access-label = 来やすさ
access-step-free = 段差なし
access-toilet = 多目的トイレ
access-parking = 駐車場
access-sign-language = 手話通訳
access-captions = 要約筆記
access-childcare = 託児
access-plain-words = やさしい日本語・多言語
place-hall = 集会所
place-school = 学校
place-park = 公園・広場
place-gathering = 居場所
place-shrine = 神社・寺
place-street = 道
place-other = その他

## 行事を入れる

put-up = 行事を入れる
put-up-lead = 名前と日と主催が分かれば入れられます。日が決まっていなくても「10月中旬」のように入れておけば、ほかの団体が日を選びやすくなります。
put-up-submit = カレンダーに載せる
send-in = 行事を知らせる
send-in-lead = 地域の行事をお知らせください。協議会の事務局が確かめてから、カレンダーに載せます。
send-in-submit = 知らせる
key-in-paper = 紙の行事予定を入力する
whose-calendar = どの地域のカレンダーですか
organiser = 主催
title-label = 行事の名前
when-label = 日時
first-on = 日
last-on = 終わりの日
begins-at = はじまり
ends-at = おわり
through = 夜をまたいで続く（泊まりなど）
longer = 何日も続く・くり返す
every = くり返し
every-help = 例：毎週水曜日、第2・第4土曜日、毎月15日
every-until = いつまでくり返しますか
every-until-help = 空けておくと、年度の終わりまでくり返します。
except = 休む日・変わる日
except-help = 1行にひとつずつ。例：8月16日（休み）は「8月16日」、日を変えるときは「9月20日→9月27日」
season-label = 日が決まっていないとき
season-help = 例：10月中旬、秋、2月
place-label = 場所
place-name = 部屋や、一覧にない場所
place-name-help = 例：2階会議室、○○公園
purpose = ねらい（ひとこと）
purpose-help = 例：顔の見える関係をつくる
description = 内容
description-help = 持ち物や当日の流れなど
more-about = 参加費・申込み・雨のとき・必要なもの
fee-label = 参加費
fee-help = 例：無料、300円
fee-free = 無料
capacity = 定員
sign-up = 申込み方法
sign-up-help = 例：8月10日までに電話で。申込みがいらないときは空けておきます。
rain = 雨のとき
rain-help = 例：小雨決行、雨天は体育館
contact = 問い合わせ先
contact-help = だれでも見られます。個人の電話番号を書くときは、本人に確かめてください。
equipment = 必要な道具
equipment-help = 例：テント、放送設備。ほかの行事と取り合いにならないか確かめます。
cohosts = 共催
needed = 人手を頼む団体
needed-help = その団体の行事と重ならないか確かめます。
open-label = 公開の範囲
open-public = 公開
open-public-help = だれでも見られます
open-members = 関係者のみ
open-members-help = 構成団体、応援隊、市の担当が見られます
open-closed = 非公開
open-closed-help = 主催する団体と協議会だけが見られます
fix-at-once = 日は決まっている
fix-at-once-help = 重なる行事がないか、その場で確かめます。
sent-by = あなたのお名前と連絡先
sent-by-help = 内容を確かめるときだけ使います。カレンダーには載りません。
save = 保存する
mend = 内容を直す

## 日程の重なり

clash-page = 日程の重なり
clash-page-lead = 行事を入れるときに、同じころの行事をここで確かめます。
clash-heading = 同じころの行事
clash-none = 同じころに重なる行事はありません。
clash-grave = このままでは、両方は開けません
clash-light = 同じころに、ほかの行事があります
clash-more = ほかにもあります（全部で{ $n }件）。
clash-hidden = （公開されていない行事）
clash-chip-grave = 重なっています
clash-chip-light = 近くにあります
reason-place = 同じ時間に、同じ場所（{ $place }）を使います
reason-people = 同じ時間に、{ $name }の人手がいります
reason-equipment = 同じ日に、同じ道具（{ $name }）を使います
reason-audience = 同じ時間に、同じ人たち（{ $who }）を招きます
reason-people-same-day = 同じ日に、{ $name }の人が2回出ることになります
reason-audience-same-day = 同じ日に、同じ人たち（{ $who }）を招きます
reason-near = すぐ前後の日に、同じ人たち（{ $who }）を招きます
free-days = こちらの日なら空いています
free-quiet = 重なる行事はありません
free-beside = 近くに行事が{ $n }件ありますが、両方開けます
despite = それでもこの日にする理由
despite-help = 相手の団体と話し合ったことなど。計画する人だけが見られます。

## 日を決める・変える

fix = 日を決める
fix-submit = この日に決める
move-to = 日を変える
move-lead = 予定表に登録している人には、新しい日が届きます。はじめの予定の日も残ります。
move-submit = この日に変える
postpone = 延期する
postpone-lead = 新しい日が決まるまで、カレンダーには「延期」として残ります。
cancel = 中止する
cancel-lead = カレンダーには「中止」として残ります。予定を書きとめた人に伝わるようにするためです。
accept = カレンダーに載せる
accept-lead = 内容を確かめて、だれが見られるかを選んでください。
decline = 載せないことにする
decline-lead = 理由を残します。知らせてくださった方に、連絡先で伝えてください。
why = 理由
why-help = この行事を見られる人は、だれでも読めます。
waiting-title = 確かめてから載せる行事です
waiting-text = 知らせた人：{ $by }
coming-times = これからの日
note-down = 予定表に入れる
stale-title = ほかの人が先に変えました
stale-text = いまの内容は次のとおりです。書いたものは下に残っています。確かめてから、もう一度送ってください。

## 行事の段取り

keeping = 行事の段取り
keeping-lead = 確かめるもの、日を決めるものが、ここに集まります。
keeping-waiting = 知らせがあった行事
keeping-waiting-none = 確かめるものはありません。
keeping-unfixed = 日を決める行事
keeping-unfixed-none = 仮の日程のままの行事はありません。
keeping-undated-none = 日が決まっていない行事はありません。

## 済んだこと

done-event-put-up = 行事をカレンダーに載せました
done-event-send-in = お知らせありがとうございます。事務局が確かめてから、カレンダーに載せます
done-event-mend = 行事を直しました
done-event-fix = 日を決めました
done-event-move = 日を変えました
done-event-postpone = 延期にしました
done-event-cancel = 中止にしました
done-event-accept = カレンダーに載せました
done-event-decline = 載せないことにしました

## 行事カレンダーを、ほかのソフトで

feed-name = { $whose } 行事カレンダー
feed-title = 【{ $stage }】{ $title }
feed-place = { $place }（{ $address }）
feed-fact = { $label }：{ $value }
embed-whole = カレンダー全体を見る
embed-heading = 学校やお店のホームページにのせる
embed-lead = 次の文字を、のせたいページに貼ってください。いまここで選んでいる行事のうち、だれでも見られるものが表示されます。
embed-code = 貼りつける文字
subscribe = この電話やパソコンの予定表にすぐ登録する

## お断り

rule-event-title = 行事の名前を、1文字から { $limit } 文字までで書いてください。
rule-event-kind = 行事の種類を一覧から選んでください。
rule-event-organiser = 主催する団体を一覧から選んでください。
rule-event-organisation = 団体を一覧から選んでください。
rule-event-when = 日を書いてください。決まっていないときは「10月中旬」のように書けます。
rule-event-day = 日が読み取れません。「令和5年8月1日」や「R5.8.1」のように書いてください。
rule-event-weekday = 日付と曜日が合いません。どちらが正しいか確かめてください。
rule-event-last-day = 終わりの日は、はじまりの日より後にしてください。
rule-event-long = 続く行事は { $most } 日までです。長いものは「くり返し」を使ってください。
rule-event-clock = 時刻が読み取れません。「10:00」や「午後7時」のように書いてください。
rule-event-begins = はじまりの時刻も書いてください。終日のときは、両方を空けておきます。
rule-event-ends-after = おわりは、はじまりより後の時刻にしてください。夜をまたぐときは、終わりの日を書いて「夜をまたいで続く」を選びます。
rule-event-until = くり返しの終わりは、はじまりの日から2年以内にしてください。
rule-event-never = その期間に、くり返しにあたる日がありません。
rule-event-except = 休む日・変わる日の「{ $line }」が読み取れません。「8月16日」や「9月20日→9月27日」のように書いてください。
rule-event-place = 場所を一覧から選ぶか、言葉で書いてください。
rule-event-capacity = 定員は1以上の数字で書いてください。
rule-event-line-long = { $limit } 文字までにしてください。くわしいことは「内容」に書けます。
rule-event-text-long = 内容が長すぎます。短くしてください。
rule-event-visibility = 公開の範囲を、ひとつ選んでください。
rule-event-sent-by = お名前と連絡先を書いてください。内容を確かめるときに使います。
rule-event-clash = 同じ時間に両方は開けない行事があります（{ $count }件）。日を変えるか、話し合ったうえで、それでもこの日にする理由を書いてください。
rule-event-fixed-day = 決まった日は、ここでは変えられません。「日を変える」で変えると、予定を書きとめた人にも伝わります。
rule-event-is-fixed = 日は、もう決まっています。変えるときは「日を変える」を使ってください。
rule-event-no-day = まだ日がありません。先に「内容を直す」で日を入れてください。
rule-event-not-open = この行事は終わっています。あらためて開くときは、新しい行事として入れてください。
rule-event-not-held = 日の決まっていない行事は、延期したり日を変えたりできません。「内容を直す」で時期を直してください。
rule-event-same-day = いまと同じ日時です。新しい日時を書いてください。
rule-event-looked-at = この行事は、もう確かめてあります。
rule-event-why = 理由を、1文字から { $limit } 文字までで書いてください。

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

## 年間計画

plan = 年間計画
plan-lead = 一年の行事をひとつの表に並べます。日が決まっていない行事や仮の日程の行事に、重なりの少ない日を提案します。提案するだけで、何も変えません。
plan-caption = この年度の行事
plan-none = この年度に、日を決める行事はありません。
plan-proposed = 提案
plan-pin = 動かさない
plan-pin-this = 動かさない
plan-settled = 決まっている行事（{ $n }件）
plan-propose = 日を提案してもらう
plan-working = 日程を組んでいます
plan-look-again = いまのようすを見る
plan-stop = ここまでで提案を見る
plan-found = 日程の案ができました
plan-optimal = これより重なりの少ない日程はありません（重なりの点数 { $cost }）。
plan-good = 重なりの点数は { $cost } です。どんな日程でも { $bound } より少なくはなりません。
plan-stays = いまの日のままがよさそうです
plan-why-not = いまの日では：
plan-take = この日を入れる
plan-beside = 近くの行事
plan-others = 次によい日：{ $days }
plan-place = 「{ $title }」と同じ場所・同じ時間になります
plan-people = 「{ $title }」と同じ時間に、{ $people }の人手がいります
plan-equipment = 「{ $title }」と同じ道具がいります
plan-same-hour = 「{ $title }」と同じ時間に、同じ人たちを招きます
plan-same-day = 「{ $title }」と同じ日に、同じ人たちを招きます
plan-near = 「{ $title }」のすぐ前後の日です
plan-week = 同じ週に「{ $title }」があり、{ $people }の人が続けて出ます
plan-weekend = 同じ月に「{ $title }」があり、{ $people }の人の休みの日が減ります
fiscal-year = 年度

## 合同開催

joint = 合同開催の提案
joint-lead = 対象や時期が近い行事を、ひとつにまとめて開けないか提案します。両方の主催者が「そうする」と答えると、合同の行事になります。
joint-found = まとめて開けそうな行事
joint-found-none = いまのところ、まとめて開けそうな行事は見つかりません。
joint-proposed = 提案したもの
joint-proposed-none = まだ提案はありません。
joint-saving = まとめると、出る回数が{ $evenings }回、準備と当日の人手がのべ約{ $hours }時間減ります（目安）
joint-propose = 両方の主催者に提案する
joint-waits = { $names }の返事を待っています
joint-joined = 合同で開くことになりました
joint-declined = 見送りになりました：{ $why }（{ $on }）
joint-event = 合同の行事を見る
joint-agree = 合同で開く
joint-refuse = 見送る
joint-refuse-why = 見送る理由
joint-stale = 提案のようすが変わっています。下の内容を確かめてください。
like-kind = 内容の相性がよい行事です
like-audience = 同じ人たちを招きます
like-people = どちらにも{ $name }の人手がいります
like-place = 同じ場所で開きます
like-same-time = 時期が重なっています
like-season = 時期が近く、{ $days }日ほどしか離れていません
done-event-joint-proposed = 合同開催を提案しました
done-event-joint-agreed = 「合同で開く」と答えました
done-event-joint-refused = 見送りにしました
done-event-joined = 合同の行事ができました。日や内容を確かめてください
rule-event-unlike = この2つの行事は、まとめて開く提案の対象ではありません。
rule-event-joint-known = この2つの行事は、前に提案されています。下の一覧をご覧ください。
rule-event-joint-ended = この提案は、もう終わっています。
mail-event-joint-proposed-subject = 合同開催の提案があります
mail-event-joint-proposed-body = ほかの団体の行事と、まとめて開く提案があります。内容を見て、お答えください。
mail-event-joint-refused-subject = 合同開催の提案が見送りになりました
mail-event-joint-refused-body = 合同開催の提案が見送りになりました。理由は画面でご覧ください。

## Import

import = 行事を取り込む
import-lead = 団体のExcelの表や、ほかの市のオープンデータを読み取ります。読み取った内容を一行ずつ確かめてから、カレンダーに載せます。
import-organiser = 主催する団体
import-organiser-help = 表に団体の名前があるとき、または団体ごとにシートがあるときは、その団体の行事になります。
import-file = ファイル
import-file-help = Excel（.xlsx）、LibreOffice（.ods）、CSV、iCalendar（.ics）を読み取れます。5MB、5,000行まで。
import-table = または、表を貼り付ける
import-table-help = Excelで見出しの行から選んでコピーし、ここに貼り付けます。見出しは「日付」「行事名」「時間」「場所」「対象」「備考」など。
import-year = 年のない日付の年度
import-year-help = 「8/5」や「10月中旬」は、この年度の日として読みます。
import-fixed = 日は決まっている
import-fixed-help = 重なる行事がなければ、日を決めた行事として載せます。重なるものは仮の日程のままにして、あとで知らせます。
import-read = 読み取って確かめる
import-look = 読み取った内容を確かめる
import-look-lead = まだカレンダーには載っていません。載せるものを選んでください。
import-unit = 件
import-take = 載せる
import-take-this = 「{ $title }」を載せる
import-where = 行
import-event = 行事
import-notes = 読み取ったときのこと
import-more = ほかに{ $n }件あります。
import-submit = 選んだものをカレンダーに載せる
import-again = ほかのファイルを読み取る
import-kept = 読み取った内容は、{ $day }まで残ります。
import-doubtful = 確かめるもの
import-doubtful-about = 読み取りに迷ったところがあります。合っていれば選んでください。
import-unreadable = 読み取れなかったもの
import-unreadable-about = このままでは載せられません。表を直して読み取り直すか、画面で入れてください。
import-changed = 変わったもの
import-changed-about = 前に取り込んだときから、もとの表が変わっています。選ぶと、カレンダーの行事も変わります。
import-new = 新しいもの
import-new-about = 選んだものがカレンダーに載ります。
import-twice = 同じ行がもうあるもの
import-twice-about = このファイルの前の行と同じです。一度だけ載ります。
import-there = すでにあるもの
import-there-about = カレンダーに同じ行事があります。何も変わりません。
import-done = 取り込みの結果
import-put-up = 新しく載せたもの
import-was-changed = 変えたもの
import-left = 載せなかったもの
import-clashes-about = 載せた行事のうち、同じころにほかの行事があるものです。日を決めるときに確かめてください。
import-refused = 載せられなかったもの
import-called-off = もとのカレンダーで中止になりました
done-import-take-in = 選んだ行事をカレンダーに載せました
import-note-serial = 「{ $cell }」はExcelの日付の番号とみて、{ $day }としました。
import-note-weekday = 「{ $cell }」は日付と曜日が合いません。日付のとおり{ $day }としました。
import-note-reversed = はじまりと終わりの日が逆のため、入れかえて{ $first }から{ $last }としました。
import-note-no-day = 日付がありません。
import-note-day = 日付の「{ $cell }」が読み取れません。
import-note-last-day = 終わりの日の「{ $cell }」が読み取れません。一日だけの行事としました。
import-note-except = 「{ $cell }」が読み取れません。休む日があれば、載せたあとに直してください。
import-note-time = 時間の「{ $cell }」が読み取れません。終日とし、内容に書きうつしました。
import-note-time-undecided = 時間は「{ $cell }」のため、終日としました。
import-note-vague = 「{ $cell }」は{ $taken }としました。
import-note-through = 「{ $cell }」は、翌日まで続くものとしました。
import-note-afternoon = 「{ $cell }」の終わりは、午後の{ $taken }としました。
import-note-time-reversed = 「{ $cell }」は終わりがはじまりより前です。終わりの時刻なしとしました。
import-note-id-rounded = 番号「{ $cell }」はExcelで丸められているため、使いません。
import-note-organiser = 主催は「{ $name }」としました。
import-note-audience = 対象の「{ $cell }」は、内容に書きうつしました。
import-note-zone = 時刻の地域「{ $cell }」が分かりません。日本の時刻としました。
import-note-rule = くり返し「{ $cell }」は登録できないため、一回ずつの行事に分けました。
import-note-rule-first = くり返し「{ $cell }」は読み取れません。はじめの一回だけの行事としました。
import-note-override = くり返しのうち一回だけの変更です。くり返しの行事とは別の行事になります。
rule-import-large = ファイルが大きすぎます。{ $limit }MBまでです。行事のシートだけにして、もう一度送ってください。
rule-import-rows = 行が多すぎます。{ $limit }行までです。年度や団体ごとに分けてください。
rule-import-empty = 行事の行が見つかりません。表の中身を確かめてください。
rule-import-nothing = ファイルを選ぶか、表を貼り付けてください。
rule-import-unknown = この形のファイルは読み取れません。Excelなどで「.xlsx」か「.csv」として保存し直してください。
rule-import-broken = ファイルがこわれているようです。開いて保存し直してから、もう一度送ってください。
rule-import-heading = 見出しの行が見つかりません。「日付」と「行事名」のある行を、表の上に入れてください。
rule-import-year = 年度を一覧から選んでください。

## 紙のカレンダー

paper = 紙のカレンダー
paper-lead = 同じ行事を、冷蔵庫に貼る年間カレンダーや、掲示板のポスターにできます。公開の行事だけが載ります。
paper-sheet = どんな紙にしますか
paper-year = 一年（A3・4月から3月）
paper-month = ひと月（A4）
paper-poster = ひと月のポスター（A2）
paper-list = これからの行事の一覧（広報紙むけ）
paper-large = 大きな文字の一覧
paper-of-month = 月
paper-of-month-help = 例：2023-08
paper-preview = 見てみる
paper-open-pdf = PDFを開く
paper-picture = { $n }ページ目の見本。内容はPDFとカレンダーのページで読めます
paper-unprintable = 印刷できない文字があります。紙の上で直してください
paper-usual = いつもの行事
paper-organisations = 団体
paper-open = 仮
paper-none = 載っている行事はありません。

## 台帳のことば

act-accept = カレンダーに載せる
act-decline = 見送る
act-mend = 直す
act-fix = 日を決める
act-move = 日を変える
act-postpone = 延期する
act-cancel = 中止する
act-event-send-in = 行事を知らせた
act-event-put-up = 行事を入れた
act-event-accept = 知らせのあった行事を載せた
act-event-decline = 知らせのあった行事を見送った
act-event-mend = 行事を直した
act-event-fix = 行事の日を決めた
act-event-move = 行事の日を変えた
act-event-postpone = 行事を延期にした
act-event-cancel = 行事を中止にした
act-event-propose-joint = 合同開催を提案した
act-event-agree-joint = 合同開催に賛成した
act-event-refuse-joint = 合同開催を見送った
act-event-join = 合同の行事にした
act-event-read-in = 行事のファイルを読み込んだ
act-event-take-in = ファイルの行事を載せた
act-event-drop-read = 読み込んだファイルを片づけた
