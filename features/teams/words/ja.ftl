### 応援隊・推進員と出席依頼のことば。

## チーム

teams = { $scheme }の配置
teams-short = チーム
teams-lead = { $day }の配置です。{ $count }のチームがあります。
teams-caption = { $scheme }と担当する協議会
teams-none = この日のチームはありません
teams-none-text = 日付を変えて、もう一度ご覧ください。
team-lead = { $day }は{ $count }人で担当しています。
team = チーム
number = 番号
block = ブロック
district = 地区
districts = 担当する地区
councils = 協議会
councils-number = 協議会の数
people = 人数
serves = 担当
no-council = 協議会はまだありません
outside-district = 地域外から配置
outside-text = 当該地域に居住する対象の職員がいないため、地域外から配置しています。
unserved = 未設立の地区
unserved-text = 認定された協議会のない{ $count }地区には、チームを配置していません。
on-day = 見たい日
show-day = この日の配置を見る
why-number = この人数の理由
by-rule = きまりの人数
differs = いまの人数は、きまりの人数と違います。きまりは「程度」で、計画づくりや協議会の数、異動の時期によって変わります。
members = 隊員・推進員
members-on = { $day }の隊員・推進員
members-hidden = { $count }人の職員が担当しています。お名前は、協議会の役員とチーム、担当課がご覧になれます。
member = 氏名
seat = 区分
seat-member = 隊員
seat-manager = ① 地域居住の管理職
seat-staff = ② 地域居住の係長級・一般職
seat-branch-centre = ③ 総合センター職員
grade = 職級
grade-deputy-director = 局次長級
grade-section-chief = 課長級
grade-assistant-section-chief = 課長補佐級
grade-subsection-chief = 係長級
grade-general = 一般職
grade-reemployed = 再任用
office = 所属（兼務）
term = 任期
term-until = { $from }から{ $last }まで
term-since = { $from }から
term-from = 任期のはじめ
term-last = 任期の終わり（最後の日）

## 配置する

post = 職員を配置する
post-lead = 通常の業務と兼ねて担当する職員を選びます。きまりの条件は、すべて結果とともに示します。
find-person = 職員を名前でさがす
found-nobody = その名前の職員は見つかりません。名字だけ、またはよみがなでさがしてください。
role-note = 役割（リーダーなど）
conditions = 条件の確認
condition = 条件
verdict = 結果
by-which-rule = きまり
fulfilled = 満たす
not-fulfilled = 満たさない
condition-team-staff = 市の職員である
condition-team-grade-limit = 職級がきまりの上限以下である
condition-team-place-kind = この日のきまりにある区分である
condition-team-places = 職級が区分の対象である
condition-team-place-taken = 区分に空きがある
condition-team-residence = その地区に居住している（地域外から配置する地区を除く）
condition-team-central-office = 本庁地区を担当する部の職員である
condition-team-branch-centre = 地区の総合センターの職員である

## 出席依頼の一覧

requests = 出席依頼
requests-lead = 会議への出席の依頼と、その後の様子です。どの依頼にも、いまの担当と次の期日があります。
requests-open = 進行中の依頼
requests-ended = 終わった依頼
show-open = 進行中の依頼を見る
show-ended = 終わった依頼を見る
none-open = 進行中の依頼はありません
none-open-text = 新しい依頼が届くと、ここに並びます。
none-ended = 終わった依頼はまだありません
none-ended-text = 会議の記録が届いた依頼や、お断りした依頼がここに並びます。
line-open = { $when }　担当：{ $holder }（{ $next }まで）
late = 期日を過ぎています
afterwards = 事後
count-alone = { $count }回目
ask = 出席を依頼する
key-in = 紙・電話の依頼を書きとめる
after = 依頼のなかった出席を入れる
consult = 困りごとを相談する
volunteering = ボランティアの呼びかけ

## 状態

state-asked = 受付待ち
state-proposed = 別の日時を相談中
state-accepted = 受付済み
state-staffed = 出席者決定
state-attended = 出席済み
state-reported = 記録済み
state-declined = お断り
state-withdrawn = 取り下げ

## 出席依頼を書く

ask-lead = 会議に出席してほしいときに使います。担当課が3開庁日以内にお答えします。
ask-send = 依頼を送る
go-on = 次へ
council = 協議会
kind = 会議の種類
on = 期日
begins-at = はじまり
ends-at = おわり
place = 場所
agenda = 議題
agenda-help = わかっている範囲でかまいません。
part = お願いしたい役割
part-explain = 説明
part-advise = 助言
part-facilitate = 進行の補助
part-listen = 聴取（話を聞く）
part-greet = あいさつ
wanted = 希望する職員
wanted-help = 決まった人にお願いしたいときだけ選んでください。
contact = 連絡先
contact-help = この依頼についてお電話する方のお名前と番号。
came-in = 受付の方法
came-in-for = { $how }（{ $original }）
channel-form = つなぎの画面
channel-paper = 紙
channel-telephone = 電話
channel-afterwards = 事後（依頼のなかった出席）
original = 依頼した方・原本
original-help = どなたから、いつ。紙なら保管場所。例：会長から6月5日に電話
from = { $day } { $begins }から
from-to = { $day } { $begins }〜{ $ends }
not-duty = 職務としての出席は、お受けできません
not-duty-next = かわりに、その地区に住む職員へボランティアを呼びかけることができます。
call-volunteers = ボランティアを呼びかける
full = 今年度の回数に達しています
full-text = 依頼は送れます。受けるかどうかは、担当課が理由をつけて決めます。
count = { $year }の回数
count-total = この年度は{ $total }回（目安は{ $limit }回）です。
why-count = 回数のきまり
over = 年間の回数を超えています
undecided = 回数を超えた依頼が{ $count }件、判断を待っています
undecided-text = 自動では断りません。受けるときは、理由を書いてください。
over-decide = この依頼は今年度{ $nth }回目です。受けるときは、その理由を書いてください。
over-decided = この依頼は{ $nth }回目（目安は{ $limit }回）です。受けた理由：{ $reason }
over-undecided = この依頼は{ $nth }回目（目安は{ $limit }回）です。担当課が理由をつけて決めます。
over-reason = 回数を超えて受ける理由
over-reason-help = 協議会とチームにも見えます。

## 依頼のなかった出席

after-lead = 口頭で頼まれた会議など、依頼のないまま出席したときに入れてください。依頼を後から作り、回数に数えます。
after-send = 出席を入れる
hours-from = 出席した時刻（から）
hours-to = 出席した時刻（まで）
hours-help = 8:30〜17:15と開庁日の外の時間は、自動で計算します。

## 一つの依頼

about = 依頼の内容
when = 日時
road = 依頼の進みぐあい
road-asked = 依頼
road-accepted = 受付
road-staffed = 出席者の決定
road-attended = 出席
road-reported = 記録
title = { $kind } { $council }
held-by = いまの担当は{ $holder }です。次の期日は{ $next }です。
proposed-time = 担当課から、別の日時のご相談です
declined-title = お断りの理由と、かわりにできること
reason = 理由
alternative = かわりにできること・相談先
who-comes = 出席する人
nobody-yet = まだ決まっていません。
answer = 回答
answer-yes = 出席する
answer-substitute = 代わりを頼む
answer-no = 出席できない
no-answer = 未回答
hours = 出席した時間
hours-text = { $from }〜{ $to }
outside = うち時間外 { $minutes }分
in-confidence = 内密：
confidence-note = 欠席の理由は、担当課と本人だけが見られます。見たことは台帳に残ります。
history = これまで
connections = つながり
next-step = 次にすること
see-record = この会議の記録を見る

act-accept = 出席を受ける
act-propose = 別の日時をたずねる
act-agree = この日時でよい
act-decline = お断りする
act-withdraw = 依頼を取り下げる
act-answer = 出欠を答える
act-attend = 出席した時間を入れる
act-record = 会議の記録を書く
act-report = 記録を届けて終える
# 台帳での言い方。
act-request-record = 依頼から会議の記録を用意した

accept-lead = 依頼を受け、チームに出欠をたずねます。
propose-lead = 協議会に、別の日時でよいかをたずねます。
decline-lead = 理由と、かわりにできること・相談先を必ず書きます。
withdraw-lead = 会議の中止などで、出席がいらなくなったときに使います。
answer-lead = 出席できるかどうかを答えてください。
attend-lead = 出席した時間を入れてください。
report-lead = 会議の記録を書いたら、この依頼は終わりです。
decline-reason-help = 協議会に伝わります。
alternative-help = 断るだけで終わらせません。別の日、別の人、資料の提供、相談できる窓口など。
note = 伝えたいこと
substitute = 代わりの人
substitute-help = 「代わりを頼む」を選んだときだけ。ご本人に出席できるかをたずねます。
reason-of-no = 出席できない理由
reason-of-no-help = 理由は地域には伝わりません。担当課とあなただけが見られます。
record = 記録のありか・報告
record-help = つなぎに会議の記録がないときに書いてください。

step-ask = 出席を依頼した
step-keyed-in = 依頼を書きとめた
step-after = 事後に依頼を作った
step-accept = 依頼を受けた
step-accept-over = 回数を超えて依頼を受けた
step-propose = 別の日時をたずねた
step-agree = 日時の変更に応じた
step-decline = お断りした
step-withdraw = 依頼を取り下げた
step-answer-yes = 出席者が決まった
step-answer-substitute = 代わりを頼んだ
step-answer-no = 出席できないと答えた
step-attend = 会議に出席した
step-record = 会議の記録を書き始めた
step-report = 記録を届けた

done-request-ask = 出席の依頼を受け付けました
done-request-after = 出席を入れ、依頼を後から作りました
done-request-accept = 依頼を受け、チームに知らせました
done-request-propose = 別の日時を協議会にたずねました
done-request-agree = 日時を決めました
done-request-decline = 理由と、かわりにできることを協議会に伝えました
done-request-withdraw = 依頼を取り下げました
done-request-answer = 回答を受け付けました
done-request-attend = 出席した時間を入れました
done-request-record = 依頼の内容から、会議の記録を用意しました
done-request-report = 記録を受け付けました。この依頼は終わりです
done-team-post = 配置しました

## ボランティア

volunteering-lead = 行事当日の手伝いは、その地区に住み、呼びかけに応じると決めた職員にお願いします。
own-wish = あなたの希望
opted-in = 住んでいる地区の呼びかけが、メールで届きます。
opted-out = いまは、呼びかけは届きません。
opt-in = 呼びかけを受け取る
opt-out = 受け取りをやめる
never-forced = 応じるかどうかは自由です。断る理由は聞きません。
calls = これからの呼びかけ
calls-none = いま、呼びかけはありません
calls-none-text = 新しい呼びかけがあると、ここに並びます。
call-line = { $council }　{ $day }
promised-of = { $promised }人／{ $people }人
call-lead = その地区に住み、呼びかけを受け取る職員にメールでお知らせします。強制はしません。
call-send = 呼びかける
event = 行事の名前
event-help = 例：夏祭りの屋台
be-there-at = 集まる時刻
people-wanted = 募集する人数
what-to-do = お願いすること
what-to-do-help = このページはどなたでも見られます。電話番号や個人の名前は書かないでください。
told = お知らせ
told-people = { $count }人にお知らせしました
promise = 手伝います
take-back = 取り消す
you-promised = 手伝うとお答えいただいています。
done-volunteer-call = 呼びかけました
done-volunteer-opt-in = 呼びかけが届くようになりました
done-volunteer-opt-out = 呼びかけは届かなくなりました
done-volunteer-promise = ありがとうございます。手伝うと伝えました
done-volunteer-take-back = 取り消しました

## お断り

rule-request-day = 期日が読み取れません。「令和5年6月15日」や「R5.6.15」のように入れてください。
rule-request-clock = 時刻を「19:00」のように入れてください。
rule-request-times = おわりの時刻は、はじまりより後にしてください。
rule-request-needed = 入力してください。
rule-request-too-long = { $limit }文字以内で書いてください。
rule-request-choose = ひとつ選んでください。
rule-request-past = 過ぎた日は選べません。すでに出席した会議は「依頼のなかった出席を入れる」から入れてください。
rule-request-future = これからの日の出席は、まだ入れられません。会議が終わってから入れてください。
rule-request-duty-kinds = この種類は、職務として出席する会議に入っていません。会議の種類を選び直すか、ボランティアを呼びかけてください。
rule-request-volunteer-kinds = 行事当日の手伝いは職務ではありません。その地区に住む職員へ、ボランティアを呼びかけてください。
rule-request-no-scheme = その日には、まだこの制度がありませんでした。期日をご確認ください。
rule-request-certified-only = チームは、市の認定を受けた協議会に配置しています。認定の手続きは担当課がご案内します。
rule-request-no-team = この協議会には、その日のチームがまだ配置されていません。担当課へご連絡ください。
rule-request-member-posted = その日にチームに配置されている人を選んでください。
rule-request-own-answer = ほかの人の分は答えられません。ご本人か担当課が入れてください。
rule-request-on-behalf-of = どなたからの依頼か、または紙の原本の保管場所を書いてください。
rule-request-per-year = 今年度{ $count }回目で、目安の{ $limit }回を超えます。受ける理由を書いてください。
rule-request-decline-reason = 理由を書いてください。協議会に伝わります。
rule-request-decline-alternative = かわりにできることか、相談できる窓口を書いてください。断るだけでは終われません。
rule-request-same-time = いまと同じ日時です。別の日時を入れてください。
rule-request-substitute = 代わりをお願いする人を、チームの中から選んでください。
rule-request-no-reason = 理由を書いてください。地域には伝わりません。
rule-request-record = 会議の記録がどこにあるか、または報告を書いてください。
rule-request-recorded = この会議の記録は、もう始まっています。依頼のページからご覧ください。
rule-request-meeting = その会議は、この協議会の記録に見つかりません。会議を選び直してください。
rule-request-state = この依頼は先に進んでいるため、いまはできません。新しい状態をご覧ください。
rule-team-posting-line = { $file } の { $line } 行目の「{ $person }」は、この規則では配置できません。
rule-team-staff = 市の職員の中から選んでください。
rule-team-grade-limit = この方の職級は、きまりの上限を超えています。上限以下の職員を選んでください。
rule-team-place-kind = この日のきまりに、その区分はありません。ほかの区分を選んでください。
rule-team-places = この方の職級は、その区分の対象ではありません。対象の職級の職員を選ぶか、区分を変えてください。
rule-team-place-taken = その区分は、任期の間すでに埋まっています。任期か区分を変えてください。
rule-team-residence = その地区にお住まいの職員を選んでください。いないときは、地域外から配置する地区として登録してください。
rule-team-central-office = 本庁地区は、きまりで定めた部の職員を選んでください。
rule-team-branch-centre = その地区の総合センターの職員を選んでください。
rule-team-term = 任期の終わりは、はじめより後の日にしてください。
rule-volunteer-past = 過ぎた行事には呼びかけられません。これからの日を入れてください。
rule-volunteer-people = 人数を1から500までの数字で入れてください。
rule-volunteer-staff = この呼びかけは市の職員に向けたものです。地域の方は、協議会へ直接お申し出ください。
rule-volunteer-not-asked = その地区にお住まいで、呼びかけを受け取る職員の方が応じられます。先に「呼びかけを受け取る」を選んでください。

## メール

due-request-answer = 出席依頼への返事
due-request-agree = 出席の日時への返事
due-request-member = 会議に出席できるかどうかの返事
due-request-attend = 会議への出席
due-request-report = 会議の記録
mail-request-asked-subject = 出席の依頼が届きました（つなぎ）
mail-request-asked-body = { $council }から、会議への出席の依頼が届いています。
mail-request-accepted-subject = 出席の依頼を受けました（つなぎ）
mail-request-accepted-body = 会議への出席の依頼を受けました。出席する人が決まりましたら、お知らせします。
mail-request-wanted-subject = 会議への出席のお願い（つなぎ）
mail-request-wanted-body = { $council }の会議への出席のお願いがあります。出席できるかどうかをお答えください。
mail-request-proposed-subject = 会議への出席について、別の日時のご相談です（つなぎ）
mail-request-proposed-body = 会議への出席の依頼について、別の日時をご相談します。
mail-request-declined-subject = 会議への出席の依頼について（つなぎ）
mail-request-declined-body = 会議への出席の依頼について、お答えします。かわりにできることもお知らせしています。
mail-request-withdrawn-subject = 出席の依頼が取り下げられました（つなぎ）
mail-request-withdrawn-body = 会議への出席の依頼が取り下げられました。
mail-request-staffed-subject = 会議に出席する人が決まりました（つなぎ）
mail-request-staffed-body = ご依頼の会議に出席する人が決まりました。
mail-request-substitute-subject = 会議への代わりの出席のお願い（つなぎ）
mail-request-substitute-body = 会議に代わりに出席してほしいというお願いがあります。出席できるかどうかをお答えください。
mail-request-unstaffed-subject = 出席できる人がいません（つなぎ）
mail-request-unstaffed-body = 受けた出席の依頼に、出席できる人がいません。ほかの方法をご検討ください。
mail-volunteer-call-subject = お住まいの地区の行事のお手伝い（つなぎ）
mail-volunteer-call-body = お住まいの地区の行事を手伝う方を募っています。応じるかどうかは自由です。
mail-volunteer-promise-subject = 手伝う方からお返事がありました（つなぎ）
mail-volunteer-promise-body = ボランティアの呼びかけに、お返事がありました。
mail-volunteer-take-back-subject = 手伝いの取り消しがありました（つなぎ）
mail-volunteer-take-back-body = ボランティアの呼びかけへのお返事が、取り消されました。
