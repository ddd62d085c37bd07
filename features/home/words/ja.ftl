### わたしの机・はじめに・さがす

my-desk = わたしの机
start = はじめに
guide = はじめの手引き
unit =
    { $count ->
        [one] 件
       *[other] 件
    }
unit-concerns =
    { $count ->
        [one] 件
       *[other] 件
    }
days =
    { $count ->
        [one] 日
       *[other] 日
    }
count = { $count }件

## わたしの机

desk-empty = いま、あなたを待っているものはありません。
desk-lead = { $count }件が、あなたを待っています。
desk-lead-late = { $count }件が、あなたを待っています。うち{ $late }件は、期日を過ぎています。
figure-waiting = わたしを待っているもの
figure-late = 期日を過ぎたもの
figure-orphans = 迷子（担当か期日のない案件）
group-late = 期日を過ぎたもの
group-today = 今日すること
group-later = これからのもの
more-waiting = 待っているものをすべて見る
watched = 見守っているもの
more-watched = 未完了の案件をすべて見る
asked-for = お願いしたことと、その後
more-asked-for = すべての案件を見る
coming = これからの会議
more-meetings = 会議をすべて見る
errands = 会議の宿題
errand-of = { $who }の宿題
late-ones = 遅れている案件と、いまある場所
late-order = 期日の古い順
column-holder = いまの担当
column-count = 件数
column-oldest = いちばん古い期日
more-late = 遅れている案件を見る
trend = わたしの課の回答の様子
trend-now = この3か月
trend-before = その前の3か月
pace-of = { $count }件、受けてから最初の回答まで 中央値 { $days }日
pace-none = 回答はありません
latest = 近ごろの案件
more-latest = 案件をすべて見る
consult = 困りごとを相談する
often = よく使うページ
urgent = 急ぎ
late-by = { $days }日過ぎ
deadline-triage = 見立ての期日 { $day }
deadline-send = 送る期日 { $day }
deadline-take = 受け取りの期日 { $day }
deadline-answer = 回答の期日 { $day }
deadline-answer-promise = 実施の期日 { $day }
deadline-deliver = 地域へ返す期日 { $day }
deadline-advise = 意見の期日 { $day }
deadline-read-voice = 最初の対応の期日 { $day }
deadline-settle = 返事の期日 { $day }
deadline-agree = 返事の期日 { $day }
deadline-say-coming = 返事の期日 { $day }
deadline-attend = 会議の日 { $day }
deadline-report = 報告の期日 { $day }
deadline-write-minutes = 議事録の期日 { $day }
due-today = 今日まで
due-until = { $day }まで
since = { $day }から
lies-with = いま：{ $office }
ended-on = { $day }に完了
asked-by = { $office }からのたずね
carried = 前回懸案 { $count }件
consultation = 相談 { $number }
voice-title = { $kind }（{ $number }）
request-title = { $council } { $kind }への出席
meeting-held = { $day }に開かれた会議

## したいこと（次のひと押し）

step-triage = 見立てる
step-send = 担当の課へ送る
step-take = 受け取る
step-answer = 回答する
step-answer-promise = 実施を回答する
step-deliver = 地域へ返す
step-advise = 意見を返す
step-read-voice = 声を読む
step-settle = 依頼に返事をする
step-agree = 提案された日を見る
step-say-coming = 出席できるか答える
step-attend = 出席を記録する
step-report = 報告する
step-write-minutes = 議事録を書く

## 種類

kind-all = すべて
kind-area = 地域
kind-organisation = 団体・機関
kind-council = 協議会
kind-meeting = 会議
kind-attendance-request = 出席依頼
kind-event = 行事
kind-voice = 声
kind-concern = 案件
kind-account = 利用者
kind-ledger = 記録台帳
voice-kind-trouble = 困りごと
voice-kind-proposal = 提案・要望
voice-kind-information = 情報・お知らせ
voice-kind-thanks = お礼・よかったこと
voice-channel-box = 目安箱（このサイト）
voice-channel-slip = 目安箱（投書）
voice-channel-telephone = 電話
voice-channel-visit = 訪問・窓口
voice-channel-consultation = 会長・役員からの相談
voice-channel-meeting = 会議の席で
voice-channel-report = 隊員・推進員の気づき
voice-channel-letter = 手紙・ファクス
request-state-asked = 返事待ち
request-state-proposed = 別の日を提案中
request-state-accepted = 出席者を調整中
request-state-staffed = 出席予定
request-state-attended = 報告待ち

## はじめに

start-title = 地域の声を、市役所につなぎます
start-lead = { $municipality }の地域で出た困りごとや提案が、担当の課に届き、答えが地域に返るまで、途中で迷子にしないための窓口です。
raise-voice = 目安箱に声を入れる
see-concerns = 声のゆくえを見る
find-council = { $council }を探す
figures = いまの様子
figure-open = 対応中の案件
figure-answered = { $year }に回答した案件
figure-median = 受けてから回答までの日数（{ $count }件の中央値）
of-districts = / { $districts } 地区
figure-coverage = { $council }のある地区
orphans-meaning = 「迷子」は、いまの担当か次の期日が決まっていない案件の数です。いつも0件であるように作られています。
latest-none = 公開されている案件は、まだありません
latest-none-text = 気になることがあれば、目安箱へお寄せください。お名前は要りません。
how = 声が届くまで
how-raise = 目安箱、会議、電話、紙。どこからでも、だれからでも受け取ります。お断りはしません。
how-hold = 受け取った声には、必ずひとつの担当と次の期日が付きます。担当が変わっても、送った人からは見え続けます。
how-answer = 担当の課の答えを、地域へ持ち帰ってお伝えします。伝わるまで、完了にはなりません。
guide-for-roles = 役割ごとの「はじめの手引き」を見る
others = ほかの市町村

## さがす

search-title = さがす
search-label = さがしたいことば
search-ask = さがしたいことばを入れてください
search-ask-text = 1文字からさがせます。ことばを空白で区切ると、そのすべてをふくむものをさがします。
search-kinds = 種類でしぼる
search-none = 「{ $words }」は見つかりませんでした
search-none-text = ことばを短くするか、別の言い方でお試しください。まだ届いていない声は、目安箱へお寄せください。
changed = { $day }に更新

## ウェブアクセシビリティ

accessibility = ウェブアクセシビリティ
accessibility-lead = { $municipality }の「つなぎ」は、年齢や障害の有無、使う機器にかかわらず、だれもが使えることをめざしています。
accessibility-target = 方針
accessibility-scope = 対象
accessibility-scope-text = この「つなぎ」のすべてのページ（日本語・英語）
accessibility-standard = めざす基準
accessibility-standard-text = JIS X 8341-3:2016 の適合レベル AA に準拠、WCAG 2.2 の AA
accessibility-date = 達成の時期
accessibility-date-text = 新しいページは、はじめから基準を満たして公開します
accessibility-care = 大切にしていること
accessibility-care-script = スクリプトを切っても、すべての操作ができます。
accessibility-care-keyboard = キーボードだけで、すべての操作ができます。
accessibility-care-size = 文字を大きくでき、拡大しても横に動かさずに読めます。
accessibility-care-colour = 色だけで伝えることはせず、必ずことばを添えます。図には、同じ内容の表を付けます。
accessibility-care-forms = 入力の誤りは、直し方と一緒にその欄で示し、入力した内容は消しません。
accessibility-care-paper = どのページも紙に印刷して読めます。画面を使わない方の分は、紙や電話でお受けし、職員が代わりに入力します。
accessibility-tests = 試験の方法
accessibility-tests-lead = プログラムを変えるたびに、見本のデータの全ページについて、次の試験を自動で行います。
accessibility-tests-axe = 検査の道具 axe による自動検査（幅 390 と 1280 ピクセル、日本語と英語、役割ごと）
accessibility-tests-keyboard = キーボードだけでの操作、スクリプトを切った状態での操作
accessibility-tests-outline = 見出しの順序、HTML の文法、横に動かさずに読めること
accessibility-limits = 分かっている限界
accessibility-limits-people = 自動の試験で分かることは一部です。JIS X 8341-3:2016 にもとづく人の手による試験は、まだ行っていません。
accessibility-limits-words = 皆さまから寄せられた写真には、説明の文がないことがあります。
accessibility-limits-language = やさしい日本語、手話、読み上げ専用の版はありません。英語のページでも、お名前や寄せられた文は日本語のままです。
accessibility-contact = お困りのとき・お気づきのとき
accessibility-contact-text = 使いにくいところ、読めないところがありましたら、{ $section }（電話 { $phone }）へお知らせください。内容は、お電話でもお伝えします。

## はじめの手引き

guide-lead = それぞれの役割の方が、はじめに知っておくとよいことを、三つの文にまとめました。印刷してお配りいただけます。
guide-help = 分からないときは
guide-help-text = { $section }（電話 { $phone }）へお電話ください。画面の操作も、代わりに入力することも、お手伝いします。
guide-resident-1 = 気になることがあれば、「目安箱」に書いて送ります。お名前も連絡先も、書かなくてかまいません。
guide-resident-1-go = 目安箱に声を入れる
guide-resident-2 = 送ると、番号とあなた専用のリンクが出ます。控えておくと、返事をいつでも読めます。
guide-resident-2-go = 声のゆくえを見る
guide-resident-3 = お住まいの地区の協議会が、何を市に伝え、どんな答えがあったかも見られます。
guide-resident-3-go = 協議会を探す
guide-council-officer-1 = 「わたしの机」を開くと、待っていること、お願いしたことのその後、次の会議に出す懸案が並んでいます。
guide-council-officer-1-go = わたしの机を開く
guide-council-officer-2 = 市の職員に会議へ来てほしいときは、日時と議題を書いて出席を依頼します。電話や紙でもかまいません。
guide-council-officer-2-go = 出席を依頼する
guide-council-officer-3 = 会議を登録しておくと、答えを待っている案件が、次の議題にひとりでに載ります。
guide-council-officer-3-go = 会議を登録する
guide-member-org-1 = 協議会の会議の予定と、決まったことを読めます。
guide-member-org-1-go = 会議を見る
guide-member-org-2 = 団体で聞いた声は、目安箱から入れます。
guide-member-org-2-go = 目安箱に声を入れる
guide-member-org-3 = 入れた声がどうなったかは、案件の一覧で確かめられます。
guide-member-org-3-go = 案件を見る
guide-team-member-1 = 「わたしの机」で、出席の返事と、地域へ持ち帰る回答を確かめます。
guide-team-member-1-go = わたしの机を開く
guide-team-member-2 = 会議の席で議事録を書き、困りごとの文は、その場で「案件にする」を押します。
guide-team-member-2-go = 会議を見る
guide-team-member-3 = 会議のほかで聞いた相談も、そのまま案件にできます。持ち帰る先は、あなたの地援隊・推進員の机です。
guide-team-member-3-go = 聞いたことを案件にする
guide-department-1 = 送られてきた案件は、3開庁日までに「受け取る」を押し、いつまでに回答するかを伝えます。
guide-department-1-go = わたしの担当を見る
guide-department-2 = 担当が違うときは、担当の課を選んで「ほかの課へつなぐ」を押します。お断りだけで終わることはありません。
guide-department-2-go = 各課の窓口を見る
guide-department-3 = できないときの回答には、理由と、代わりにできることを添えます。
guide-department-3-go = これまでの案件を見る
guide-community-section-1 = 会長からの出席依頼に返事をし、紙や電話の依頼は代わりに入力します。
guide-community-section-1-go = 出席依頼を見る
guide-community-section-2 = 遅れている案件がどの課にあるかを見て、声をかけます。
guide-community-section-2-go = 遅れている案件を見る
guide-community-section-3 = どの地区をだれが担当しているか、いつの日付でも確かめられます。
guide-community-section-3-go = 応援隊・担当の職員を見る
guide-headquarters-1 = 一つの課では解決できない案件が届きます。本部が担当し、関係する課に意見を求めます。
guide-headquarters-1-go = 本部の担当を見る
guide-headquarters-2 = どの課が何を受け持つかは、窓口の一覧にあります。
guide-headquarters-2-go = 各課の窓口を見る
guide-headquarters-3 = 同じような声が重なっていないか、案件の一覧で見渡します。
guide-headquarters-3-go = 案件を見渡す
guide-welfare-worker-1 = 関係者に公開された案件を読み、地域の困りごとを知ることができます。
guide-welfare-worker-1-go = 案件を見る
guide-welfare-worker-2 = 協議会の会議の記録を読めます。
guide-welfare-worker-2-go = 会議を見る
guide-welfare-worker-3 = 地区の協議会の連絡先と活動を探せます。
guide-welfare-worker-3-go = 協議会を探す
guide-prefecture-1 = 市町村で公開された案件を読み、どこで同じ声が出ているかを知ることができます。
guide-prefecture-1-go = 案件を見る
guide-prefecture-2 = 協議会がどの地区まで広がっているかを、いつの日付でも見られます。
guide-prefecture-2-go = 設立の状況を見る
guide-prefecture-3 = それぞれの協議会が何をしているかを読めます。
guide-prefecture-3-go = 協議会を見る
guide-auditor-1 = 記録台帳で、だれが、いつ、何を見て、何を変えたかを調べます。案件の内容は表示されません。
guide-auditor-1-go = 記録台帳を開く
guide-auditor-2 = 台帳が書き換えられていないことを、ひと押しで確かめられます。
guide-auditor-2-go = 台帳を確かめる
guide-auditor-3 = 台帳をファイルで受け取れば、このサーバーを使わずに確かめられます。
guide-auditor-3-go = 台帳をファイルで出す
guide-administrator-1 = 異動の前に、利用者の役割の終わりの日を入れておきます。
guide-administrator-1-go = 利用者を見る
guide-administrator-2 = 新しい方には、はじめのパスワードを紙でお渡しします。
guide-administrator-2-go = 利用者を登録する
guide-administrator-3 = 管理の役割では、案件や声の内容は読めません。
guide-administrator-3-go = 各課の窓口を見る
