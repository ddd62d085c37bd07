### 声：目安箱と、そのほかのすべての入り口。

voices = 声
suggestion-box = 目安箱

## 声を入れる

raise = 目安箱に声を入れる
raise-lead = 困りごと、提案、お知らせ、お礼など、何でもお寄せください。お名前も、どの課のことかも、書かなくてかまいません。
box-of = { $council }の目安箱
emergency-title = 命や身の危険があるときは、こちらへ
emergency-fire = 火事・救急は
emergency-police = 事件・事故は
emergency-city = 道路の陥没など、すぐに対応が必要なことは、{ $section }へお電話ください。
text = お寄せいただく声
text-help = ひと言でもかまいません。ほかの方のお名前や住所は書かないでください。
kind = 声の種類
kind-trouble = 困りごと
kind-proposal = 提案・要望
kind-information = 情報・お知らせ
kind-thanks = お礼・よかったこと
area = 地区
area-help = 分からないときは、選ばなくてかまいません。
spot = 場所
spot-help = 例：三里小学校の北の通学路
optional = 書かなくてもよいこと
optional-text = お返事は、声をお送りいただいた後に出る専用リンクでもご覧になれます。お名前や連絡先は、公開しません。
mail = お返事をお知らせするメールアドレス
mail-help = お返事が出たことだけをお知らせします。
name = お名前
name-help = ご連絡が必要なときのためです。担当の職員だけが見ます。
contact = 電話番号など
contact-help = 担当の職員だけが見ます。
public = お名前などを除いて、内容を公開してもよい
public-help = 同じことで困っている方の助けになります。
closed = 協議会には見せず、市の担当だけに伝える
closed-help = 協議会の役員には知られたくないことは、こちらを選んでください。
website = この欄は空のままにしてください
photo = 写真
photo-help = 1枚、8MBまで。JPEG、PNG、WebP。撮影場所などの情報は、自動で取り除きます。
photo-alt = 声に添えられた写真
without-photo = この写真を外す
look = 内容を確かめる
check = この内容でよろしいですか
check-lead = まだ送られていません。ご確認のうえ、下のボタンで送ってください。
arrives-at = 受け取るところ
read-too = ほかに読む人
read-by-city = 市の担当だけ
nobody = 書いていません
reply-way = お返事
reply-by-link = 専用リンクでご覧いただきます
similar = 同じような声が、すでに届いています
similar-text = 「わたしも同じです」を押すと、あなたの声もこの案件に加わります。声には別々の番号が付き、お返事はあなたにも届きます。違うときは、そのまま下の「この内容で送る」を押してください。
same-voices = 同じ声 { $count }件
me-too = わたしも同じです
send = この内容で送る
edit = 書き直す

## 受付票

receipt = 声の受付票
receipt-lead = 番号と専用リンクを控えてください。専用リンクは、あなただけのものです。
number = 受付番号
raised-on = お寄せいただいた日
key = 専用リンクの合言葉
link = 専用リンク
next = これから
next-look = { $office }が、{ $day }までに最初の対応をします。
next-joined = 案件 { $number } に加わりました。いまの様子は、専用リンクでご覧になれます。
next-mail = お返事が出ましたら、メールでお知らせします。
next-link = お返事は、専用リンクでご覧ください。
receipt-by-phone = お電話でも、受付番号でお答えします。{ $section }
receipt-print = この画面を印刷するか、番号と合言葉を書き写してください。
follow = その後を見る
raise-another = もうひとつ声を入れる

## 専用リンク

follow-entry = お寄せいただいた声のその後を見る
follow-entry-lead = 受付票にある合言葉を入れてください。
key-help = 例：k7m2-9xq4-hd3r-w8tn。大文字でも、「-」がなくてもかまいません。
key-lost = 合言葉が分からないときは、お電話ください。{ $section }
follow-of = 声 { $number } のその後
follow-waiting = { $office }がお預かりしています。{ $day }までに最初の対応をします。
follow-noted = { $day }にお返事しました。
progress-triage = { $office }が内容を確かめています。{ $day }までに次へ進めます。
progress-sent = { $office }へ伝え、受け取りを待っています（{ $day }まで）。
progress-returned = { $office }が、あらためて担当を探しています（{ $day }まで）。
progress-working = { $office }が対応しています。{ $day }までに回答します。
progress-answered = 回答が出ました。{ $office }が{ $day }までに地域へお返しします。
progress-promised = 回答をお返ししました。{ $office }が{ $day }までに約束を実施します。
progress-closed = { $day }に、回答を地域へお返しして終わりました。
added-on = { $day } 追記
replied-on = { $day } お返事
concern = 案件
holder = 現在の担当
next-date = 次の期限
reply = お返事
answers = お返しした回答
answer-done = 対応済み
answer-planned = 対応予定
answer-study = 検討中
answer-cannot = 対応困難
answer-agency = 他機関で対応
answer-due = { $day }まで
answer-reason = 理由：
answer-helps = ほかにできること：
answer-by-agency = 担当の機関：
answer-source = { $office }　{ $day }に{ $how }お返し
brought-meeting = 会議で
brought-telephone = 電話で
brought-visit = 訪問して
brought-letter = 文書・掲示で
brought-site = このサイトで
judge = このお返事で解決しましたか
verdict-settled = 解決した
verdict-not-settled = まだ解決していません
reason = まだ解決していないこと
reason-help = 何が残っているかを教えてください。担当へ戻り、あらためて対応します。
settled-thanks = 「解決した」とお聞きしました。ありがとうございました。
supplement = 付け加える
supplement-text = 付け加えたいこと
supplement-act = 付け加えて送る
about-me = お返事先と連絡先
mail-change-help = 空にして変更すると、メールは届かなくなります。
mail-change = お返事先を変更する
withdraw-text = お名前・連絡先・メールアドレスを消すことができます。声そのものは残り、対応は続きます。
withdraw = お名前と連絡先を消す
receipt-again = 受付票を表示する

## 声のトレイ

voices-lead = 届いた声です。どの声にも、担当と期限があります。
voices-unit = 件
tray-waiting = 対応を待つ声
tray-doubted = 確認を待つ声
tray-ended = 案件になった声・お返事した声
tray-empty = いま、ここに声はありません
tray-empty-text = 新しい声が届くと、ここに並びます。
until = { $day }まで
taken-as = 案件 { $number }
state-taken = 案件へ
channel-box = 目安箱（サイト）
channel-slip = 目安箱（投書）
channel-telephone = 電話
channel-visit = 訪問・窓口
channel-consultation = 会長・役員からの相談
channel-meeting = 会議の席で
channel-report = 隊員・推進員の気づき
channel-letter = 手紙・ファクス
voice-of = 声 { $number }
state-waiting = 対応待ち
state-noted = お返事済み
closed-chip = 市の担当のみ
doubt = 人が書いた声か、確かめてください
doubt-trap = 画面に見えない欄に文字が入っていました。機械が書いたものかもしれません。
doubt-pace = 短い時間にたくさんの声が届いた中の一通です。
trust = 人が書いた声と確かめた
asks-anew = 終わった案件と同じ内容の声です。また起きていないか、確かめてください。続いているときは案件のページで再開し、「同じ案件に加える」を押してください。
asks-more = 終わった案件の声に、声を寄せた方が付け加えました。内容を確かめてください。続いているときは案件のページで再開し、「同じ案件に加える」を押してください。
leave = 読みました（終わったままにする）
take-up = 案件にする
join = 同じ案件に加える
note = その場で返事をする
assign = どこの声かを定める
council = 協議会
keyed = 入力のもと
opened = { $day } 開封（{ $by }）
wish-public = 公開
wish-public-yes = お名前などを除いて公開してよい
settled = 本人が「解決した」とした日
links = つながり
raiser = 声を寄せた方
contact-text = お名前や連絡先があります。見ると、見た人と日時が記録台帳に残ります。
contact-show = 連絡先を見る
contact-of = 声 { $number } の連絡先
contact-noted = ご覧になったことを、記録台帳に残しました。
back = 声に戻る
channel = 届き方

## 職員・協議会の手続き

overtaken = 先に、ほかの方が手続きをしました
overtaken-text = 書かれた内容は消えていません。いまの様子を確かめてから、もう一度お送りください。
overtaken-too-late = 書かれた内容は消えていませんが、いまの状態ではこの手続きはできません。声のページで、いまできることをご確認ください。
overtaken-press = 押された手続きは行われていません。いまの様子を確かめてから、もう一度押してください。
overtaken-see = 声のページを見る
overtaken-now = いまの様子
overtaken-typed = あなたが書かれた内容
now-state = 状態
take-up-lead = この声をもとに案件をつくります。担当はあなたの所属になり、声を寄せた方は専用リンクで進み具合を見られます。
concern-title = 案件の名前
concern-title-help = ほかの人が見て分かる短い言葉で。声を寄せた方のお名前は入れないでください。
join-lead = 同じ内容の案件があれば、この声を加えます。声は番号も専用リンクもそのまま残り、回答は声を寄せた方にも届きます。
join-search = 言葉でさがす
join-none = 似た案件は見つかりませんでした。番号が分かるときは、入れてください。
join-which = 加える案件
concern-number-help = 例：R5-0012
join-act = この案件に加える
concern-triage = 見立て中
concern-sent = 受け取り待ち
concern-returned = 差し戻り
concern-working = 対応中
concern-answered = 返答待ち
concern-promised = 約束の実施待ち
concern-closed = 終了
concern-merged = 統合
note-lead = お礼と情報には、その場でお返事できます。困りごとと提案は、案件にするか、同じ案件に加えてください。
reply-help = 声を寄せた方が、専用リンクで読みます。
note-act = 返事をして終える
assign-lead = 協議会を選ぶと、その地域を担当するチームへ移ります。
whole-city = 市全体のこと（{ $section }）
assign-act = この担当へ移す
key-in = 投書・電話などの声を入力する
key-in-lead = 書かれたまま、話されたままを入力してください。続けて何件でも入力できます。
box-label = 目安箱
box-help = 投書のときだけ選んでください。
box-line = { $council } { $number }番（{ $place }）
opened-on = 開封した日
opened-by = 開封した人
opened-by-help = 2人以上での開封をおすすめします。
council-help = 目安箱を選んだときは、選ばなくてかまいません。
slip = 投書の番号
slip-number = 投書 第{ $number }号
slip-text = 声の内容
slip-text-help = 個人の名前は、本人が書いたものでも、ここではなく下の欄に入れてください。
key-in-more = 日付・お名前・連絡先など（任意）
on-behalf = どなたの声か
on-behalf-help = 例：電話をくださった方。投書のときは番号から自動で入ります。
keyed-personal = 担当の職員だけが、記録を残して見られます。
code = 専用リンクのQRコード
code-text = スマートフォンのカメラで読み取ると、この声のページがひらきます。
key-in-act = 入力して次へ
key-in-short = 電話などの声
key-in-area-help = 協議会が分からないときは、地区を選んでください。どちらも分からないときは、選ばなくてかまいません。
keyed-today = 本日、入力した声
renew-text = 紙や電話でいただいた声に、専用リンクの付いた受付票を出せます。前に出した受付票の合言葉は使えなくなります。
renew = 受付票を出す

## 完了のお知らせ

done-voice-raise = 声を受け付けました
done-voice-settled = 「解決した」と記録しました
done-voice-not-settled = 「まだ解決していません」を担当へ伝えました
done-voice-supplement = 付け加えた内容を送りました
done-voice-reply = お返事先を変更しました
done-voice-withdraw = お名前と連絡先を消しました
done-voice-take-up = 声を案件にしました
done-voice-join = 声を案件に加えました
done-voice-note = お返事をしました
done-voice-assign = 担当へ移しました
done-voice-trust = 人が書いた声として記録しました
done-voice-leave = 読んだことを記録しました。案件は終わったままです
done-voice-renew = 受付票を出しました
done-voice-key-in = 入力しました。続けて次の声を入力できます

## きまり

rule-voice-text = 声の内容を書いてください。ひと言でもかまいません。
rule-voice-too-long = { $limit }文字までにしてください。長いときは、いくつかに分けてお送りください。
rule-voice-mail = メールアドレスの形を確かめてください。空のままでも送れます。
rule-voice-photo-kind = 写真を読み取れませんでした。JPEG、PNG、WebPの写真を選び直すか、写真なしでお送りください。書かれた内容は残っています。
rule-voice-photo-size = 写真が大きすぎます。{ $megabytes }MBまでの写真を選び直すか、写真なしでお送りください。書かれた内容は残っています。
rule-voice-photo-pace = ただいま写真がたくさん届いているため、写真を受け取れません。{ $minutes }分ほど待ってから送り直すか、写真なしでお送りください。書かれた内容は残っています。
rule-voice-note-own = この声は案件になっています。お返事は案件の回答でお届けします。
rule-voice-leave-own = この声には、終わった案件がありません。案件にするか、同じ案件に加えてください。
rule-voice-day = 今日までの日を書いてください。例：令和5年8月9日
rule-voice-opened-by = 目安箱を開けた人を書いてください。
rule-voice-box = この目安箱は登録されていません。選び直してください。
rule-voice-council = この協議会は登録されていません。選び直してください。
rule-voice-which-concern = 加える案件を選ぶか、案件の番号（例：R5-0012）を入れてください。
rule-voice-reply = 声を寄せた方へのお返事を書いてください。
rule-voice-note-kind = その場で返事をして終えられるのは、情報とお礼です。困りごとと提案は、案件にするか、同じ案件に加えてください。
rule-voice-ended = この声は、すでに案件になったか、お返事が済んでいます。声のページで今の様子をご覧ください。
rule-voice-trusted = この声は、すでに確かめられています。
rule-voice-renew-keyed = 本人がこのサイトで書いた声の専用リンクは、本人だけが持っています。お問い合わせには、受付番号でお答えください。
rule-voice-verdict = 「解決した」か「まだ解決していません」を選んでください。
rule-voice-not-answered = お返事がまだお手元に届いていません。届いてから、お聞かせください。付け加えたいことは、いつでもお送りいただけます。
rule-voice-supplement = 付け加えたいことを書いてください。
rule-voice-key = この合言葉の声は見つかりませんでした。受付票をもう一度ご確認ください。

## メール

mail-voice-new-subject = 新しい声が届きました（つなぎ）
mail-voice-new-body = { $municipality }の地域から、新しい声が届いています。3開庁日以内に、最初の対応をお願いします。
mail-voice-noted-subject = お寄せいただいた声に、お返事しました
mail-voice-noted-body = お寄せいただいた声に、お返事をしました。受付票の合言葉でご覧ください。
mail-voice-answered-subject = お寄せいただいた声に、回答が出ました
mail-voice-answered-body = お寄せいただいた声について、回答を地域へお返ししました。受付票の合言葉でご覧ください。
mail-voice-supplement-subject = 声への付け加えが届きました（つなぎ）
mail-voice-supplement-body = 声を寄せた方から、付け加えが届いています。

## 記録台帳

act-voice-look = 市の担当だけの声を見た
