### 会議

meetings = 会議
meetings-lead = 協議会の会議の予定と記録です。
council = 協議会
show = しぼりこむ
coming = これからの会議
coming-none = 予定されている会議はありません。
coming-more = さらに先の会議を見る
past = これまでの会議
past-none = まだ会議の記録はありません。
call = 会議を入力する
call-lead = 日時と議題を入力しておくと、議事録・報告・出席の記録が、ここからひとつにつながります。
call-submit = この会議を入力する
mend = 会議のことを直す
save = 保存する
add = 加える

## 会議のこと

kind-label = 会議の種類
title-label = 会議の名前
title-help = 種類だけで分かるときは、空けておいてください。例：第2回 夏まつり実行委員会
day-label = 開催日
begins-at = はじまり
ends-at = おわり
place = 場所
open-label = 公開の範囲
open-public = 公開
open-members = 関係者のみ
open-closed = 非公開
open-public-help = どなたでも見られます。
open-members-help = 協議会の構成団体・担当の職員が見られます。
open-closed-help = 協議会の役員と、担当の職員だけが見られます。見たことは記録に残ります。
meeting-kind-regular = 定例会
meeting-kind-board = 役員会
meeting-kind-general = 総会
meeting-kind-three-officers = 三役会
meeting-kind-plenary = 全体会
meeting-kind-section = 部会
meeting-kind-committee = 委員会
meeting-kind-stewards = 世話人会
meeting-kind-secretariat = 事務局会
meeting-kind-planning = 企画委員会
meeting-kind-executive = 実行委員会
meeting-kind-information = 情報共有会
meeting-kind-exchange = 意見交換会
meeting-kind-founding = 設立総会
meeting-kind-round-table = 円卓会議
meeting-kind-other = その他の会議
state-planned = 予定
state-today = 本日開催
state-unwritten = 開催済み（議事録未作成）
state-held = 開催済み（議事録未確定）
state-confirmed = 議事録確定
state-called-off = 中止
particulars = この会議のこと
next-act = 次にすること
next-agenda = 議題を書いておくと、当日に配る次第としても印刷できます。
next-minutes = 話し合ったことを書きとめてください。保存したあとも書き足せます。
next-confirm = 読み返して、よければ確定してください。確定すると、公開の範囲の方が読めるようになります。
next-report = 会議の様子を、推進課へ知らせてください。
tools = ほかの操作
stale-title = 先に、ほかの方が書き換えました
stale-text = あなたが書いた内容は、下の欄に残っています。いま保存されている内容は次のとおりです。見くらべて、もう一度保存してください。
stale-press = まだ行っていません。いまの内容はこのとおりです。確かめて、もう一度押してください。

## 議題

agenda = 議題
agenda-help = 1行にひとつずつ書いてください。時間の目安や公開の範囲も書けます。例：通学路の安全（20分）、【関係者】会計の中間報告、【非公開】役員の人事
agenda-none = 議題はまだありません
agenda-none-text = 議題を加えると、ここに並びます。
edit-agenda = 議題を直す
edit-item = 議題をひとつ直す
add-items = 加える議題
item-title = 議題
item-minutes = 時間の目安（分）
item-planned = { $title }（{ $minutes }分）
item-open-help = 会議そのものより広くは公開できません。狭くすると、この議題の発言もあわせて狭くなります。
item-alone = この議題だけを開く
item-empty = この議題の記録は、まだありません。
minutes-long = { $minutes }分
up = 上へ
down = 下へ
remove = 外す
carried = 前回懸案
carried-lead = この日までに返事が地域に届いていない案件です。何もしなくても、ここに並びます。
carry = 議題に入れる
deliver-here = この会議で返答した
last-answer = いちばん新しい回答：
concern-standing = 現在の担当：{ $holder } 次の期日：{ $next }
concern-triage = 見立て中
concern-sent = 受け取り待ち
concern-returned = 差し戻り
concern-working = 対応中
concern-answered = 地域への返答待ち
concern-promised = 約束の実施待ち
concern-closed = 完了
concern-merged = まとめ済み
errands = 前回までの宿題
errand-by = 担当：{ $who }
errand-until = 期限：{ $day }
errand-done = 済み：{ $day }
done = 済んだ

## 印刷用の次第

paper = 印刷用の次第
paper-title = { $meeting } 次第
paper-back = 会議のページに戻る
paper-without = 非公開の議題と案件は載せていません。関係者のみの議題を載せた紙は、会議に出る方だけにお配りください。
paper-answer = 回答：{ $answer }
paper-empty = 議題（当日に書きこんでください）

## 議事録

minutes = 議事録
write-minutes = 議事録を書く
sentence-decision = 決定
sentence-information = 情報
sentence-action = 宿題
take-up = 案件にする
triage = 見立てる
outcome = 案件 { $number }：{ $state }
confirm = 議事録を確定する
reopen = 確定を取り消す
call-off = 会議を中止する
call-off-lead = 中止と理由が、会議と協議会のページに出ます。出席をお願いした人には、メールでお知らせします。日を変えるだけのときは、「会議のことを直す」をお使いください。
call-off-why = 中止の理由
call-off-why-help = 例：台風が近づいているため。お名前や個人の事情は書かないでください。
called-off-title = この会議は中止です
called-off = { $day } に中止を決めました。理由：{ $why }
minutes-pending = 議事録は、確定してから公開します。
as-public = 公開の形で見る
as-public-title = どなたにも見える形です
as-public-text = 関係者のみ・非公開の部分は含みません。このまま印刷して、地域に配ることができます。
as-public-back = もとの表示に戻る
notation = 書き方
notation-lines = 1行が一文になります。気づいたままに書いてかまいません。
notation-marks = 「決定：」「宿題：」「情報：」で始めると、決定事項・宿題・提供した情報になります。
notation-speaker = 「見本会長＞街灯が切れている」のように書くと、発言した人を控えておけます。名前は、議事録を書く人のほかには見えません。
notation-action = 宿題は「宿題：ちらしを配る（担当：広報部、期限：R5.8.1）」のように書けます。
notation-open = 「【関係者】」「【非公開】」で始めた文は、その範囲の人だけが見られます。
added = 議題になかったこと
added-title = 題
added-text = 話したこと
conflict-title = { $by-name } さんが先に保存しました（{ $at }）
conflict-text = あなたが書いた文は、ひとつも消えていません。二つの文を合わせた案を用意しました。
conflict-both = 二つの文を見くらべる
conflict-own = あなたが書いた文
conflict-stored = 保存されている文
conflict-none = （何も書かれていません）
merged = 合わせた案
merged-clean = お二人が直したところは重なっていません。このまま保存できます。
merged-clashes = { $count } か所で、お二人が同じところを直しています。両方の文を並べましたので、整えてから保存してください。
merged-save = 合わせた案で保存する

## 出席者

attendance = 出席
names = 出席者
edit-attendance = 出席者を書く
presence-officer = 役員
presence-member = 構成団体
presence-staff = そのほかの市職員
presence-guest = そのほかの出席者
presence-observer = 傍聴
organisation = 団体
heads = { $name } { $heads }人
heads-label = 人数
heads-help = 来られた人数を入れてください。来られなかった団体は空けておきます。
names-help = 1行に一人ずつ書いてください。団体のときは「大学生（3人）」のように人数を書けます。
observers-help = 傍聴した人数だけを記録します。
listed = { $before }、{ $next }

## 会議報告

report = 会議報告
reports = 会議報告
write-report = 会議報告を書く
report-lead = 議事録から下書きを作りました。直してから、お送りください。
report-concerns = この会議から生まれた案件
report-by = { $name } さんの報告
report-sent = { $day } に送付
report-send = 推進課へ送る
report-save = 下書きを保存する
report-open-help = 所感は、選んだ範囲にかかわらず、担当職員と推進課だけが見られます。
observations = 地域の実態・課題
provided = 提供した行政情報・支援制度
facilitation = 進行補助の内容
windows = 紹介した窓口・担当課
impressions = 所感
impressions-help = 職員の育成のために使います。地域の方には見えません。

## できたこと

done-meeting-call = 会議を入力しました
done-meeting-mend = 会議のことを直しました
done-meeting-agenda = 議題を加えました
done-meeting-item = 議題を直しました
done-meeting-item-removed = 議題を外しました
done-meeting-carry = 懸案を議題に入れました
done-meeting-minutes = 議事録を保存しました
done-meeting-attend = 出席者を記録しました
done-meeting-report-save = 下書きを保存しました
done-meeting-report-send = 会議報告を送りました
done-meeting-confirm = 議事録を確定しました
done-meeting-reopen = 議事録の確定を取り消しました
done-meeting-call-off = 会議を中止にしました
done-meeting-done = 宿題を「済み」にしました
done-meeting-take-up = 案件にしました。担当と次の期日が付きました。続けて見立てられます

## お知らせ

mail-meeting-reported-subject = 会議報告が届きました
mail-meeting-reported-body = 地域の会議の報告が届きました。
mail-meeting-called-off-subject = 会議が中止になりました
mail-meeting-called-off-body = 出席の依頼があった会議が中止になりました。

## お断り

rule-meeting-council = 協議会を一覧から選んでください。
rule-meeting-kind = 会議の種類を一覧から選んでください。
rule-meeting-title-long = 会議の名前は { $limit } 文字までにしてください。詳しいことは議題に書けます。
rule-meeting-place-long = 場所は { $limit } 文字までにしてください。
rule-meeting-day = 開催日が読み取れません。「令和5年8月1日」や「R5.8.1」のように書いてください。
rule-meeting-weekday = 日付と曜日が合いません。どちらが正しいか確かめてください。
rule-meeting-clock = 時刻が読み取れません。「19:00」や「午後7時」のように書いてください。
rule-meeting-ends-after = おわりは、はじまりより後の時刻にしてください。決まっていないときは空けておけます。
rule-meeting-visibility = 公開の範囲を、ひとつ選んでください。
rule-meeting-item-title = 議題は1文字から { $limit } 文字までで書いてください。
rule-meeting-minutes-planned = 時間の目安は、1から { $most } までの数字で書いてください。
rule-meeting-agenda-empty = 加える議題を、1行にひとつずつ書いてください。
rule-meeting-agenda-full = ひとつの会議の議題は { $most } までです。会議を分けて入力してください。
rule-meeting-item-said = この議題には議事録があります。議題を外す前に、議事録の文をほかの議題へ移してください。
rule-meeting-item-gone = 議題がひとつ外されていました。書かれた文は「議題になかったこと」の欄に移しました。題を付けて保存してください。
rule-meeting-carry = この案件は、この会議の懸案ではありません。前回懸案の一覧から選んでください。
rule-meeting-carried = この案件は、もう議題に入っています。議題の一覧をご覧ください。
rule-meeting-confirmed = 議事録は確定しています。直すときは、先に確定を取り消すか、次の会議で訂正を議題にしてください。
rule-meeting-called-off = 会議は中止になっています。あらためて開くときは、新しい会議として入力してください。
rule-meeting-was-held = 開いた会議は中止にできません。
rule-meeting-call-off-why = 中止の理由を、{ $limit }文字までで書いてください。
rule-meeting-not-held = まだ開かれていない会議です。議事録を書いてから確定してください。
rule-meeting-nothing-said = 議事録に一文もありません。話し合ったことを書いてから確定してください。
rule-meeting-not-confirmed = 議事録は確定していません。そのまま書き直せます。
rule-meeting-not-yet = この会議は { $day } に開かれます。出席者は当日から記録できます。
rule-meeting-sentence-long = 「{ $item }」の文が長すぎます。一文は { $limit } 文字までです。行を分けてください。
rule-meeting-minutes-long = 議事録は、ひとつの議題で { $most } 文、会議の全体で { $all } 文までです。要点にまとめるか、議題を分けてください。
rule-meeting-sentence-kept = 「{ $text }」は案件になっている文なので、消せません。言い回しを直すことはできます。
rule-meeting-not-action = 宿題ではない文です。「宿題：」で始まる文だけを「済み」にできます。
rule-meeting-done-later = 済んだ日は、今日までの日にしてください。
rule-meeting-became = この文は、もう案件になっています。文の下の案件をご覧ください。
rule-meeting-heads = 人数は、0から { $most } までの数字で書いてください。
rule-meeting-names-many = お名前は、ひとつの欄に { $most } 行までです。団体は「大学生（300人）」のようにまとめて書いてください。
rule-meeting-who-long = 「{ $item }」の宿題の担当が長すぎます。担当は { $limit } 文字までで書いてください。
rule-meeting-name-long = お名前は1行に { $limit } 文字までで書いてください。
rule-meeting-report-empty = まだ何も書かれていません。実態・課題、提供した情報、進行、紹介した窓口のどれかを書いてから送ってください。
rule-meeting-text-long = { $limit } 文字までにしてください。長い資料は要点を書いてください。

## 会議の動き

act-mend = 会議のことを直す
act-minutes = 議事録を書く
act-attend = 出席者を記録する
act-confirm = 議事録を確定する
act-reopen = 議事録の確定を取り消す
act-call-off = 会議を中止する

## 記録台帳での言い方

act-meeting-call = 会議を入力した
act-meeting-mend = 会議のことを直した
act-meeting-agenda-add = 議題を加えた
act-meeting-agenda-change = 議題を直した
act-meeting-agenda-shift = 議題の順を変えた
act-meeting-agenda-remove = 議題を外した
act-meeting-minutes = 議事録を保存した
act-meeting-done = 宿題を「済み」にした
act-meeting-attend = 出席者を記録した
act-meeting-confirm = 議事録を確定した
act-meeting-reopen = 議事録の確定を取り消した
act-meeting-call-off = 会議を中止にした
act-meeting-report-save = 会議報告を保存した
act-meeting-report-send = 会議報告を送った
act-meeting-look = 会議の非公開の部分を見た
