## 役割

role-resident = 住民
role-council-officer = 協議会 会長・事務局
role-member-org = 構成団体
role-team-member = { $member }
role-department = 担当課
role-community-section = 地域コミュニティの担当課
role-headquarters = 地域共生社会推進本部
role-welfare-worker = 社協・民生委員
role-prefecture = 県・県社協
role-auditor = 監査
role-administrator = システム管理
role-house = 自動の処理

## 見本でためせること

try-council-officer = 会議をひらく、職員の出席を頼む、届いた答えを確かめる
try-member-org = 協議会の会議と、地域の案件のようすを見る
try-team-member = 会議に出て、聞いた声を案件にし、担当課へ届け、答えを地域へ返す
try-department = 届いた協働ほっとレポートを受け取り、期日までに回答する
try-community-section = 協議会とチームの台帳、出席依頼、案件の全体を見る
try-headquarters = ひとつの課では解けない案件を引き受ける
try-welfare-worker = 地域の会議と案件のようすを見る
try-prefecture = 公開された案件を広く見る
try-auditor = 記録台帳を読み、確かめる
try-administrator = 利用者と役割を登録する（案件は見られません）

## 団体の種類

kind-council = 地域内連携協議会・コミュニティ協議会
kind-team = 地域を担当するチーム
kind-department = 担当課
kind-community-section = 地域コミュニティの担当課
kind-headquarters = 推進本部
kind-branch-centre = 総合センター
kind-neighbourhood-association = 自治会・町内会
kind-school = 学校
kind-pta = PTA
kind-disaster-prevention = 自主防災組織
kind-sports = 体育会
kind-welfare-council = 社会福祉協議会
kind-commissioners = 民生委員児童委員協議会
kind-other = そのほかの団体

## 窓口と団体

windows = 相談の窓口
windows-lead = 何をどこに話せばよいか。迷ったときは、下の電話番号へどうぞ。
window = この窓口で受けること
organisations-other = ほかの団体をさがす
organisations-none = この種類の団体は、まだ登録されていません
organisations-none-text = 登録については、下の電話番号へお問い合わせください。
organisation-page = この団体のページへ
organisation-closed = { $day }に廃止
kana = よみ
name-japanese = 日本語の名前
phone = 電話
mail = メール

## ログイン

log-in = ログイン
log-in-lead = 協議会の役員と、職員の方の入口です。声を届けるだけなら、ログインはいりません。
log-in-lost = ログイン名やパスワードが分からないときは、システム管理の担当者へお知らせください。新しいパスワードを紙でお渡しします。
log-in-as = { $login } で入る
login = ログイン名
password = パスワード
demonstration = 見本の利用者
demonstration-caption = 役割ごとに、ためせること
demonstration-lead = ボタンを押すと、その人として入れます。パスワードはどれも { $password } です。
purpose = ためせること
rule-login-wrong = ログイン名かパスワードが違います。大文字と小文字を確かめて、もう一度入力してください。
rule-login-later = 続けて間違えたため、少しお待ちください。次は { $until } ごろ（あと { $seconds } 秒）から受け付けます。
done-log-out = ログアウトしました

## わたしの登録

me = わたしの登録
me-lead = あなたの役割と、あなたが自分で決められることです。
me-back = わたしの登録へもどる
name = 名前
none = なし
role = 役割
roles = 役割
roles-caption = 役割の所属・地域・期間
roles-none = いま、役割はありません
roles-none-text = 住民の方と同じページを見られます。役割が必要なときは、システム管理の担当者へお知らせください。
role-about = { $organisation }（{ $area }）
role-over = 終わった役割
role-coming = これから
whom-and-where = 所属と地域
term-label = 期間
term-since = { $from } から
term = { $from } から { $last } まで
save = 保存する
act = 操作
language = 表示の言葉
language-label = 言葉
language-help = お送りするメールの言葉にもなります。
done-account-lang = 言葉を変えました

reminders = 期限のお知らせ
reminders-on = あなたの課や協議会の番になっていることの期限を、1開庁日前と、過ぎたときに、メールでお知らせしています。夜と休みの日には送りません。
reminders-off = { $day }から、期限のお知らせを止めています。
reminders-no-mail = メールアドレスが登録されていないため、期限のお知らせは届きません。必要なときは、システム管理の担当者へお知らせください。
reminders-turn-on = お知らせを受け取る
reminders-turn-off = お知らせを止める
done-account-reminders = 期限のお知らせについて、変更しました

password-lead = パスワードは、ほかで使っていないものにしてください。変えると、ほかの端末のログインは終わります。
password-change = パスワードを変える
password-change-lead = いまのパスワードを確かめてから、新しいものに変えます。
password-current = いまのパスワード
password-new = 新しいパスワード
password-again = 新しいパスワード（もう一度）
password-help = 12文字以上。いくつかの言葉をつなげた文がおすすめです。記号や数字がなくてもかまいません。
password-handed = 紙で受け取ったパスワードをお使いです
password-handed-text = 自分だけが知っているパスワードに、いま変えてください。
rule-password-current = いまのパスワードが違います。もう一度入力してください。
rule-password-again = 二つの新しいパスワードが同じではありません。もう一度入力してください。
done-account-password = パスワードを変えました

sessions = ログイン中の端末
sessions-lead = 心当たりのないものは、終わらせてからパスワードを変えてください。
browser = ブラウザー
sessions-caption = 端末ごとの、ログインの時と最後に使った時
browser-on = { $browser }（{ $system }）
browser-unknown = 不明
began = ログイン
seen = 最後に使った時
session-current = この端末
session-end = 終わらせる
sessions-end = ほかの端末をすべて終わらせる
done-session-end = ほかの端末のログインを終わらせました

tokens = プログラム用の鍵
tokens-lead = 表計算ソフトなどのプログラムが、あなたの名前でデータを読み書きするための鍵です。使わないときは、つくらないでください。
token = 鍵
tokens-caption = いま使える鍵
token-name = 鍵の名前
token-name-help = 何に使うか分かる名前にしてください。例：毎月の集計表
token-scope = できること
token-last = 使える最後の日
token-last-help = 長くて1年です。例：令和6年3月31日
token-create = 鍵をつくる
token-created = 鍵をつくりました
token-created-lead = この鍵は、いま一度だけ表示されます。プログラムに写したら、このページを閉じてください。
token-use = プログラムは、次の見出しに鍵をつけて送ります：
token-revoke = 鍵を止める
scope-read = 読むだけ
scope-read-help = データを取り出すことだけができます。
scope-write = 読み書き
scope-write-help = あなたにできることが、すべてできます。
rule-token-name = 鍵の名前を、120文字までで入力してください。
rule-token-scope = 鍵でできることを選んでください。
rule-token-last = 使える最後の日は、きょうから1年以内の日にしてください。
rule-token-of-token = 新しい鍵は、ログインしてつくってください。鍵で鍵はつくれません。
rule-token-count = 使える鍵は { $most } 本までです。使っていない鍵を止めてから、つくってください。
done-token-revoke = 鍵を止めました

## 利用者の管理

accounts = 利用者
accounts-lead = ログインできる人と、その役割です。
accounts-search = ログイン名か名前でさがす
accounts-none = 見つかりませんでした
accounts-none-text = 言葉を短くして、もう一度おさがしください。
account-login = ログイン名 { $login }
role-of = { $organisation } { $role }（{ $area }）
account-open = 利用者を登録する
account-open-lead = 登録すると、はじめのパスワードが一度だけ表示されます。印刷して本人に渡してください。
account-open-act = 登録して、パスワードの紙を出す
account-person = 名簿の人
account-person-help = 役員や職員の名簿にある人なら、先にさがして選んでください。
account-person-search = 名簿の人の名前か読み
account-person-none = 名簿にない人は、下に名前を入れて登録してください。
account-person-about = { $reading }（{ $organisation }）
account-person-other = 別の人を選ぶ
account-particulars = 登録の内容
account-closed = 閉じた登録
account-closed-on = { $day }に閉じました
login-help = 半角の小文字と数字、「_」「.」「-」で3文字から40文字。例：chair_misato
mail-help = お知らせの届け先です。なければ空のままにしてください。
account-close = 登録を閉じる
account-close-lead = この人はログインできなくなり、開いている端末とプログラム用の鍵も終わります。これまでの記録は残ります。
password-hand = 新しいパスワードの紙を出す
password-hand-lead = 本人がパスワードを忘れたときに使います。いまのパスワードと、開いている端末は終わります。
role-give = 役割を渡す
role-give-lead = { $name } さんに渡す役割を選びます。できることは、役割で決まります。
role-choose = 役割を選ぶ
role-choose-other = ほかの役割を選ぶ
role-organisation-choose = 所属を選ぶ
role-area-choose = 地域を選ぶ
role-search = 名前か読みでさがす
role-fits-none = この役割に合うものが見つかりませんでした
role-fits-none-text = 短い言葉でさがし直すか、ほかの役割を選んでください。
role-organisation = 所属
role-organisation-help = この人が代表する団体や、働いている課です。
role-area = 地域
role-area-help = 役割が届く範囲です。選んだ地域の中がすべて含まれます。
role-from = はじめの日
role-last = 終わりの日
role-last-help = 決まっていなければ、空のままにしてください。例：令和6年3月31日
role-end = きょうで終える
overtaken = 先に、ほかの方が書き換えました
overtaken-text = まだ保存していません。いまの内容と見くらべて、よければもう一度保存してください。
overtaken-now = いま保存されている内容
overtaken-typed = あなたが入力した内容
done-account-edit = 登録の内容を書き換えました
done-account-close = 登録を閉じました
done-grant-give = 役割を渡しました
done-grant-give-past = 役割を渡しました。はじめの日は過ぎているので、いますぐ使えます
done-grant-end = 役割を終えました
rule-account-login = ログイン名は、半角の小文字と数字、「_」「.」「-」で3文字から40文字にしてください。
rule-account-login-taken = このログイン名は、もう使われています。別の名前にしてください。
rule-account-name = 名前を120文字までで入力してください。
rule-account-mail = メールアドレスの形ではありません。「name@example.jp」のように入力するか、空にしてください。
rule-account-lang = 言葉を選んでください。
rule-account-person = この人は名簿にないか、もう利用者として登録されています。名簿の人を、もう一度選んでください。
rule-account-closed = この登録はもう閉じられています。必要なときは、新しく登録してください。
rule-account-close-own = 自分の登録は閉じられません。ほかの管理者に頼んでください。
rule-account-last-administrator = 管理者がひとりもいなくなります。先に、別の人に管理者の役割を渡してください。
rule-grant-role = 役割を選んでください。
rule-grant-organisation = 所属を選んでください。
rule-grant-area = 地域を選んでください。
rule-grant-from = はじめの日を「令和5年8月1日」のように入力してください。
rule-grant-last = 終わりの日を「令和6年3月31日」のように入力するか、空にしてください。
rule-grant-term = 終わりの日は、はじめの日より後にしてください。
rule-grant-over = 終わりの日がもう過ぎています。きょうより後の日にするか、空にしてください。
rule-grant-needs-council = 協議会 会長・事務局の役割は、協議会と、その協議会が受けもつ地区を選びます。
rule-grant-needs-association = 構成団体の役割は、地域の団体（協議会とチームのほか）と、その団体のある地区を選びます。
rule-grant-needs-team = 地域を担当するチームの役割は、チームと、そのチームが担当する地区を選びます。
rule-grant-needs-department = 担当課の役割は、担当課か総合センターと、市町村の全域を選びます。
rule-grant-needs-section = 地域コミュニティの担当課の役割は、その課と、市町村の全域を選びます。
rule-grant-needs-headquarters = 推進本部の役割は、推進本部と、市町村の全域を選びます。
rule-grant-needs-welfare = 社協・民生委員の役割は、社会福祉協議会か民生委員児童委員協議会と、市町村の全域か地区を選びます。
rule-grant-needs-prefecture = 県・県社協の役割は、県の団体と、県の全域かブロックを選びます。
rule-grant-needs-audit = 監査の役割は、相談の窓口をもたない部署（監査委員事務局など）と、市町村の全域を選びます。
rule-grant-needs-office = システム管理の役割は、市町村の部署と、市町村の全域を選びます。
rule-grant-own = 自分に役割は渡せません。ほかの管理者に頼んでください。
rule-grant-overlap = 同じ役割を、同じ期間にもう持っています。期間を確かめてください。
rule-grant-end-past = 過ぎた日にさかのぼって終えることはできません。きょうより後の日にしてください。
rule-grant-ended = この役割は、もう終わっています。

## 渡す紙

handed = はじめのパスワード
handed-lead = つなぎを使うための、あなたのログイン名とパスワードです。
handed-once = このパスワードは、いま一度だけ表示されます。印刷して、本人に直接渡してください。
handed-on = 発行した日
handed-step-open = 上のアドレスをひらきます。
handed-step-type = ログイン名とパスワードを、小文字のまま、「-」も入れて入力します。
handed-step-choose = 自分だけが知っているパスワードに変えます。
handed-step-paper = この紙は、細かく切って捨ててください。
handed-back = 利用者の登録へもどる
password-first = はじめのパスワード
address = アドレス
person = { $name } さん
language-japanese = 日本語
language-english = 英語（English）
