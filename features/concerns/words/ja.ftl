concerns = 案件
concerns-lead = 地域から出た困りごと・要望が、いまどこにあるか。回答が地域に届くまで、閉じません。

## 一覧

parts-label = 案件の分け方
part-mine = わたしの担当
part-open = 未完了
part-ended = 完了
part-all = すべて
late-only = 期日を過ぎたものだけ
narrow = しぼり込む
orphans = 迷子 { $count }件
held-by = 担当：{ $office }
until-day = { $day }まで
days-late = { $days }日過ぎ
opened = { $day }に受け付け
ended-on = { $day }に完了
empty-mine = いま、あなたの担当の案件はありません
empty-text-mine = 届いたときは、ここに期日の近い順でならびます。
empty-open = 未完了の案件はありません
empty-text-open = しぼり込んでいるときは、条件をへらしてご覧ください。
empty-ended = 完了した案件はまだありません
empty-text-ended = 回答が地域に届くと、ここにならびます。
empty-all = お見せできる案件はまだありません
empty-text-all = 公開してよいと決まった案件が、ここにならびます。しぼり込んでいるときは、条件をへらしてご覧ください。

## 状態

state-label = 状態
state-triage = 見立て中
state-sent = 受け取り待ち
state-returned = 差し戻り
state-working = 対応中
state-answered = 返答待ち
state-promised = 約束の実施待ち
state-closed = 完了
state-merged = まとめ済み
state-plain-triage = 内容を確かめています
state-plain-sent = 担当の課へ届けました
state-plain-returned = 担当の課を確かめています
state-plain-working = 担当の課が対応しています
state-plain-answered = 回答が出て、地域へお返しするところです
state-plain-promised = 地域へ回答し、実施を待っています
state-plain-closed = 回答が地域に届き、完了しました
state-plain-merged = 同じ内容の案件と一緒に進めています

## ひとつの案件

progress = 案件の進みぐあい
progress-triage = 見立て
progress-send = 送付
progress-work = 対応
progress-answer = 回答
progress-deliver = 返答
progress-promise = 約束の実施
progress-close = 完了
held-until = いまの担当は{ $holder }、次の期日は{ $day }です。
next-act = 次にすること
their-words = 地域の言葉
words-source = { $council } { $day }
particulars = この案件のこと
title = 件名
about = どんなこと
summary = 公開用のまとめ
holder = 現在の担当
next-date = 次の期日
sender = 地域側の窓口
council = 協議会
area = 地区
spot = 場所
category = 分野
opened-on = 受け付けた日
ended-on-label = 完了した日
triage-label = 見立て
urgency-label = 急ぎぐあい
visibility-label = だれに見えるか
history = これまで
house = つなぎ（自動）
raiser = 声を寄せた方
holder-and-date = 担当：{ $holder }、次の期日：{ $day }
related = もとになったもの・その後
link-before-became = もとになったもの
link-after-became = ここから生まれたもの
link-before-duplicate = まとめた先の案件
link-after-duplicate = ここにまとめた案件
link-before-answered-at = 返答のもと
link-after-answered-at = 返答した会議
none = ―

## 見立て・急ぎぐあい・公開

triage-question = 地域だけで又は行政だけで解決（対応）できますか
triage-question-help = どちらか一方だけで解決できれば「共同」、一緒でなければ解決できないなら「協働」です。
triage-single = 一者で解決できる（共同）
triage-single-help = 地域だけ、または行政だけで対応できます。
triage-joint = 一者では解決できない（協働）
triage-joint-help = 地域と行政が、役割を分けて一緒に取り組みます。
triage-plain-single = 地域だけ、または行政だけで対応できること
triage-plain-joint = 地域と行政が一緒に取り組むこと
urgency-normal = ふつう
urgency-normal-help = ふだんの順番で対応します。
urgency-soon = 早めに
urgency-soon-help = 困っている方がいて、早い対応が望まれます。
urgency-urgent = 急ぎ
urgency-urgent-help = けがや事故のおそれがあります。電話でも担当の課へお知らせください。
visibility-public = 公開
visibility-public-help = だれでも、件名・公開用のまとめ・進みぐあい・地域に届いた回答を見られます。地域の言葉や人の名前は見えません。
visibility-members = 関係者のみ
visibility-members-help = 協議会とその構成団体、応援隊、市の担当課、推進本部、福祉の担い手が見られます。
visibility-closed = 非公開
visibility-closed-help = 担当する人だけが見られます。見たことが記録に残ります。
title-help = 公開にすると、件名はだれにでも見えます。個人の名前は書かないでください。
spot-help = 例：三里小学校の北の通学路
summary-help = 公開にするときに必要です。名前・住所・電話番号など、個人がわかることは書かないでください。

## 声

voices = 寄せられた声（{ $count }件）
voice-channel-box = 目安箱（サイト）
voice-channel-slip = 目安箱（投書）
voice-channel-telephone = 電話
voice-channel-visit = 訪問・窓口
voice-channel-consultation = 会長・役員からの相談
voice-channel-meeting = 会議の席で
voice-channel-report = 隊員・推進員の気づき
voice-channel-letter = 手紙・ファクス

## 回答と返答

answers = 回答と地域への返答
answer-by = { $day } { $office }の回答
answer-of = { $day }の回答
written-by = 書いた人：{ $name }
answer-kind-label = 対応区分
answer-kind-done = 対応済み
answer-kind-done-help = もう済んでいます。
answer-kind-planned = 対応予定
answer-kind-planned-help = いつまでにするか、下の「期日」に書いてください。
answer-kind-study = 検討中
answer-kind-study-help = 次にお知らせする日を、下の「期日」に書いてください。
answer-kind-cannot = 対応困難
answer-kind-cannot-help = できない理由と、代わりにできることを書いてください。
answer-kind-agency = 他機関
answer-kind-agency-help = ほかの機関の名前と連絡先を書いてください。
answer-text = 回答文
answer-text-help = 会議でそのまま読み上げられる言葉で書いてください。公開の案件では、地域に届いたあと、だれでも読めます。個人の名前は書かないでください。
answer-due = 期日
answer-due-help = 「対応予定」「検討中」のときに入力してください。例：令和5年9月29日、R5.9.29
answer-reason = できない理由
answer-cannot-help = 「対応困難」のときに入力してください。
answer-helps = 代わりにできること
answer-helps-help = 「対応困難」のときに入力してください。使える制度、出前講座、ほかの団体の力など。
answer-agency = ほかの機関と連絡先
answer-agency-help = 「他機関」のときに入力してください。
answer-to-deliver = お返しする回答
channel-meeting = 会議で
channel-telephone = 電話で
channel-visit = 訪問して
channel-letter = 文書・掲示で
channel-site = このサイトで
verdict-settled = 解決した
verdict-settled-help = 地域の方が、これでよいと言われました。
verdict-noted = 聞いた（了解）
verdict-noted-help = 回答を聞いて、了解されました。
verdict-not-settled = 納得できない・解決していない
verdict-not-settled-help = 回答した課へ戻り、もう一度対応します。どうしてかを下に書いてください。
delivered = { $day }に{ $channel }地域へ返しました。
delivered-to = 相手：{ $whom }、伝えた人：{ $by }
delivered-at-meeting = 返答した会議を見る
delivered-public = { $day }に地域へお返ししました。
reaction = 相手の反応
deliver-channel = 伝えた方法
deliver-meeting = どの会議で
deliver-meeting-help = 会議で伝えたときに選んでください。
deliver-on = 伝えた日
deliver-to-whom = だれに
deliver-to-whom-help = 例：会長、定例会のみなさん
deliver-verdict = どう受けとめられましたか
deliver-reaction = 相手の反応
deliver-reaction-help = 言われたことを、その方の言葉で書いてください。例：了解。工事まで見守り隊が立つ。

## たずねた課

asked = 意見をたずねた課
asked-on = { $day }にたずねました。
asked-waiting = まだ返事は届いていません。

## 協働ほっとレポート

report = 協働ほっとレポート
reports = 送った協働ほっとレポート
report-lead = 整理番号 { $number }　作成日 { $day }
report-to = { $office }あて
report-from = { $day } { $office } { $name }
report-take-by = 受け取りの期限：{ $day }
report-from-district = 地域から
report-addressee = 宛先・写し
report-author = 作成者
report-district = 地域・協議会・会議
report-content = 内容（言葉のまま）
report-wish = 地域の希望・期限
report-wish-help = 例：夏休みが終わる前に直してほしい
report-background = これまでの経緯
report-background-help = 前にあったこと、地域でもう試したことなど。
report-opinion = 所見・提案
report-opinion-help = 見て、聞いて、思ったこと。
report-copied = { $office }（写し：{ $copy }）
report-taken = 受理日・担当者
report-answered = 回答日・回答した人
report-delivered = 伝えた日・人・方法
pair = { $first }　{ $second }
report-judged = 共同協働・急ぎ・公開
report-reply = 担当課から
report-print = 印刷用の協働ほっとレポート

## 案件を起こす

raise = 案件を起こす
raise-title = 聞いたことを案件にする
raise-lead = 相談を受けた、立ち話で聞いた。どんなことでも、ここから担当と期日が決まります。お断りはしません。
raise-words = 地域の言葉
raise-words-help = 聞いたとおりに書いてください。公開のページには出ません。
raise-title-help = ひとことで。例：通学路の側溝のふたが割れている
raise-area-help = 協議会の地区がいくつもあるときや、協議会のない地区のときに選んでください。
raise-category-help = わからなければ、あとの見立てで決められます。
raise-submit = 案件にする
raise-part = 一部を、別の案件にする
raise-part-of = もとの案件の番号
raise-part-of-help = この案件の一部として起こします。担当と期日は、それぞれに付きます。
whole = もとの案件
parts = 分けた案件 { $count }件
parts-ended = { $count }件のうち{ $ended }件が終わりました。
key-in = 電話などで聞いた声を入力する

## 操作：ボタン、題、説明

act-triage = 見立てる
act-title-triage = 見立てる
act-lead-triage = どんなことか、だれが動けば解決するかを見立てます。見立てが済むと、担当の課へ送れます。
act-send = 担当の課へ送る
act-title-send = 協働ほっとレポートを送る
act-lead-send = 担当の課をひとつ選んで送ります。写しは、協働のまとめ役の課にも届きます。
act-take = 受け取る
act-title-take = 受け取る
act-lead-take = この課で受け取り、いつまでに回答するかを伝えます。
act-forward = ほかの課へつなぐ
act-title-forward = ほかの課へつなぐ
act-lead-forward = こちらの担当でないときは、担当の課を選んでつなぎます。つないだあとも、この案件を見られます。
act-answer = 回答する
act-title-answer = 回答する
act-lead-answer = 地域へ返す回答を書きます。できないときは、理由と、代わりにできることを添えます。
act-deliver = 地域へ返す
act-title-deliver = 回答を地域へ返す
act-lead-deliver = 回答を地域へ伝え、どう受けとめられたかを書きます。
act-reopen = まだ解決していない
act-title-reopen = もう一度ひらく
act-lead-reopen = 解決していないときに使います。回答した課へ戻り、新しい期日が付きます。
act-escalate = 推進本部へ上げる
act-title-escalate = 推進本部へ上げる
act-lead-escalate = 一つの課では解決できないときに、課をまたぐ推進本部が担当します。
act-ask = ほかの課にもたずねる
act-title-ask = ほかの課にもたずねる
act-lead-ask = 担当は変えずに、ほかの課の意見をたずねます。
act-advise = 意見を返す
act-title-advise = 意見を返す
act-lead-advise = たずねられた課として、できること・知っていることを返します。担当は変わりません。
act-postpone = 期日を延ばす
act-title-postpone = 期日を延ばす
act-lead-postpone = もう少し時間がいるときに、理由を書いて次の期日を変えます。
act-join = 別の案件の一部にする
act-title-join = 別の案件の一部にする
act-lead-join = ひとつの要望を課ごとに分けて進めるときに使います。担当と期日は、それぞれのまま変わりません。
act-leave = もとの案件から外す
act-title-leave = もとの案件から外す
act-lead-leave = 一部であることをやめて、独立した案件に戻します。担当と期日は変わりません。
act-merge = 同じ案件とまとめる
act-title-merge = 同じ案件とまとめる
act-lead-merge = 同じ内容の案件をひとつにします。こちらはまとめ済みになり、あちらで続きます。

step-take-up = 案件にした
step-triage = 見立てた
step-send = 協働ほっとレポートを送った
step-take = 受け取った
step-forward = ほかの課へつないだ
step-return = 受け取りがなく、送り手へ戻った
step-answer = 回答した
step-deliver = 回答を地域へ返した
step-reopen = もう一度ひらいた
step-escalate = 推進本部へ上げた
step-ask = ほかの課にもたずねた
step-postpone = 期日を延ばした
step-join = 別の案件の一部にした
step-leave = もとの案件から外した
step-merge = 同じ案件とまとめた

suggested = おすすめ：{ $reasons }
quoted = 「{ $word }」
reason-words = 窓口の言葉{ $words }が一致
reason-category = 分野「{ $category }」の担当
reason-before = 同じ分野の回答 { $count }件
triage-first = 先に見立てをお願いします
triage-first-text = 分野と「共同・協働」が決まると、担当の課へ送れます。
send-to = 担当の課
send-to-help = ひとつ選んでください。選んだ課が、この案件を持つことになります。
send-ask = あわせて意見をたずねる課
send-ask-help = 必要なときだけ選んでください。担当にはなりません。
send-promise = { $days }開庁日（{ $day }）までに受け取りがなければ、あなたの机に戻ります。
take-until = いつまでに回答しますか
take-until-help = 空のままにすると、きまりの日数を期日にします。例：令和5年8月1日、R5.8.1
forward-to = つなぐ先の課
forward-to-help = 「担当ではない」だけでは終わりにできません。担当と思われる課をひとつ選んでください。
forward-reason = つなぐ理由
forward-reason-help = つなぐ先の課と、送った人に見えます。
forward-promise = { $days }開庁日（{ $day }）までに受け取りがなければ、{ $sender }の机に戻ります。
ask-whom = 意見をたずねる課
ask-whom-help = いくつでも選べます。
advise-text = 意見
advise-text-help = できること、使える制度、知っていることなど。
reopen-reason = どうしてですか
reopen-reason-help = 解決していないことを、その方の言葉で書いてください。
escalate-tried = これまでに試したこと
escalate-tried-help = どの課がどこまで動いて、何が足りないのかを書いてください。
escalate-ask = 一緒に考える課
escalate-ask-help = 関係する課を選んでください。推進本部からたずねられます。
postpone-until = 新しい期日
postpone-reason = 延ばす理由
postpone-reason-help = 送った人に見えます。
join-whole = もとの案件の番号
join-whole-help = 例：R5-0012
merge-into = まとめる先の案件の番号
merge-into-help = 例：R5-0012
merge-compare = くらべる
merge-ends-here = この案件は、まとめ済みになります。寄せられた声は、まとめた先で見られます。
merge-lives-on = こちらの案件で続きます。

overtaken-by = 先に、ほかの操作がありました：{ $what }（{ $who }）
overtaken-text = 書かれた内容は消えていません。いまの内容を確かめてから、もう一度お送りください。
overtaken-too-late = 書かれた内容は消えていませんが、いまの状態ではこの操作はできません。案件のページで、いまできることをご確認ください。
overtaken-see = 案件のページを見る
overtaken-now = いまの内容
overtaken-typed = あなたが書かれた内容

## 済んだことの確認

done-concern-raise = 案件にしました。次は、見立てをお願いします。
done-concern-triage = 見立てを保存しました。
done-concern-send = 担当の課へ送りました。
done-concern-take = 受け取りました。送った人に知らせました。
done-concern-forward = つなぎました。送った人にも知らせました。
done-concern-answer = 回答を保存しました。地域へ返す人に知らせました。
done-concern-deliver = 地域へ返したことを記録しました。回答した課に知らせました。
done-concern-reopen = もう一度ひらきました。回答した課に知らせました。
done-concern-escalate = 推進本部へ上げました。
done-concern-ask = たずねました。
done-concern-advise = 意見を届けました。
done-concern-postpone = 期日を延ばしました。
done-concern-join = もとの案件の一部にしました。
done-concern-leave = もとの案件から外しました。
done-concern-merge = ひとつにまとめました。

## お断り

rule-concern-act = いまの状態では、この操作はできません。案件のページで、いまできることをご確認ください。
rule-concern-closed = この案件は終わっています。まだ解決していないときは、「まだ解決していない」からもう一度ひらけます。
rule-concern-next-date = きょうより後の日を入力してください。
rule-concern-public-summary = 公開にするときは、名前を除いた公開用のまとめを書いてください。書けないときは「関係者のみ」を選べます。
rule-concern-triage-first = 送る前に、見立て（分野と「共同・協働」）をお願いします。
rule-concern-send-elsewhere = いま担当している課と同じです。ほかの課を選んでください。
rule-concern-forward-names-next = 「担当ではない」だけでは終わりにできません。つなぐ先の課をひとつ選んでください。わからないときは、地域のことをまとめている課を選んでください。
rule-concern-forward-reason = つなぐ先の課にわかるように、理由を書いてください。
rule-concern-still-time = 受け取りの期限が、まだ過ぎていません。期限のあとに戻ります。
rule-concern-escalate-tried = 推進本部がすぐに動けるように、これまでに試したことを書いてください。
rule-concern-ask-somebody = まだたずねていない課を、ひとつ以上選んでください。
rule-concern-not-asked = この案件で意見をたずねられた課ではありません。お伝えしたいことがあるときは、担当の課へご連絡ください。
rule-concern-postpone-reason = 延ばす理由を書いてください。
rule-concern-merge-self = この案件と同じ番号です。まとめる先の番号を入力してください。
rule-concern-merge-open = その番号の案件は終わっています。続いている案件の番号を入力してください。
rule-concern-part-self = この案件と同じ番号です。もとの案件の番号を入力してください。
rule-concern-part-open = その番号の案件は終わっています。続いている案件の番号を入力してください。
rule-concern-part-already = もう別の案件の一部になっています。変えるときは、先に「もとの案件から外す」を押してください。
rule-concern-part-of-part = 一部の、そのまた一部は作れません。いちばんもとの案件の番号を入力してください。
rule-concern-part-of-none = この案件は、どの案件の一部でもありません。
rule-concern-unknown-number = その番号の案件が見つかりません。「R5-0012」のように入力してください。
rule-concern-no-headquarters = このまちには、課をまたぐ推進本部がありません。「ほかの課にもたずねる」から、関係する課の意見を集められます。
rule-concern-office = 所属の決まっていない方は、案件を受け持てません。管理者に所属の登録をご依頼ください。
rule-concern-title = 件名を、120文字までで書いてください。
rule-concern-words = 聞いた言葉を、そのまま書いてください。
rule-concern-category = 分野を選んでください。
rule-concern-triage = 地域だけ・行政だけで解決できるかを選んでください。
rule-concern-urgency = 急ぎぐあいを選んでください。
rule-concern-visibility = だれに見えるかを選んでください。
rule-concern-to = 担当の課をひとつ選んでください。
rule-concern-until = 新しい期日を入力してください。例：令和5年8月1日、R5.8.1
rule-concern-elsewhere = その地区は、選んだ協議会の地区ではありません。どちらかひとつを選べば足ります。
rule-concern-origin-closed = 非公開の発言や声から起こした案件なので、「非公開」のままにしてください。広く知らせたいことは、書き改めて、新しい案件として起こせます。
rule-concern-where = どこのことかわかるように、協議会か地区を選んでください。
rule-answer-kind = 対応区分を選んでください。
rule-answer-due = 期日を入力してください。例：令和5年8月1日、R5.8.1
rule-answer-text = 内容を書いてください。
rule-answer-reason = できない理由を書いてください。
rule-answer-helps = 代わりにできることを書いてください。使える制度、出前講座、ほかの団体などが助けになります。
rule-answer-agency = ほかの機関の名前と連絡先を書いてください。
rule-delivery-channel = 伝えた方法を選んでください。
rule-delivery-on = 伝えた日を入力してください。例：令和5年8月1日、R5.8.1
rule-delivery-verdict = どう受けとめられたかを選んでください。
rule-delivery-day = 伝えた日は、受け付けた日からきょうまでの日にしてください。
rule-delivery-to-whom = だれに伝えたかを書いてください。
rule-delivery-why-not = どうして解決していないのかを書いてください。担当の課が次に動くために必要です。
rule-delivery-meeting = 会議が見つかりません。もう一度選んでください。

## 知らせのメール（個人のことは書かない）

due-concern-take = 案件の受け取り
due-concern-answer = 案件への回答
due-concern-deliver = 地域へのお返事
due-concern-advise = 案件への意見
due-concern-next = 案件の次の対応
mail-concern-sent-subject = 協働ほっとレポートが届きました
mail-concern-sent-body =
    あなたの課に、協働ほっとレポートが届きました。
    期限までに受け取るか、担当の課へつないでください。
mail-concern-copy-subject = 協働ほっとレポートの写しです
mail-concern-copy-body = 協働ほっとレポートが、担当の課へ送られました。写しをお届けします。
mail-concern-asked-subject = 案件について、意見をたずねられています
mail-concern-asked-body = 担当の課と一緒に考える課として、意見をたずねられています。できること、知っていることをお返しください。
mail-concern-taken-subject = 送った案件が受け取られました
mail-concern-taken-body = 送った案件を、担当の課が受け取りました。回答の期日をご覧いただけます。
mail-concern-forwarded-subject = 送った案件が、ほかの課へつながれました
mail-concern-forwarded-body = 送った案件が、別の担当へつながれました。理由と、いまの担当をご覧いただけます。
mail-concern-returned-subject = 受け取りがなく、案件が戻りました
mail-concern-returned-body = 期限までに受け取りがなかったため、送った案件があなたの机に戻りました。もう一度送るか、ほかの課を選んでください。
mail-concern-missed-subject = 受け取りの期限が過ぎました
mail-concern-missed-body = あなたの課に届いていた案件は、期限までに受け取りがなかったため、送った人のところへ戻りました。
mail-concern-escalated-subject = 推進本部へ案件が上がりました
mail-concern-escalated-body = 一つの課では解決できない案件が、推進本部へ上がりました。期限までにお受け取りください。
mail-concern-answered-subject = 回答が届きました
mail-concern-answered-body = 送った案件に、担当の課から回答がありました。次の会議などで、地域へお返しください。
mail-concern-delivered-subject = 回答が地域へ届きました
mail-concern-delivered-body = あなたの課の回答が、地域へ届きました。どう受けとめられたかをご覧いただけます。
mail-concern-reopened-subject = 案件がもう一度ひらかれました
mail-concern-reopened-body = 解決していないという声があり、案件がもう一度ひらかれました。新しい期日をご確認ください。
mail-concern-advised-subject = たずねた課から意見が届きました
mail-concern-advised-body = 意見をたずねた課から、返事が届きました。
