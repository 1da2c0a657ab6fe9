"""What looks like a report and is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("{PER|林廷威}{DATE|昨天}向罹難者家屬表示哀悼。", {}),
        ("{PER|莫蘭}對東道主的款待表示感謝。", {}),
        ("各国领导人纷纷表示祝贺。", {}),
        ("{ORG|港鐵}公布最新業績。", {}),
        ("{ORG|台積電}董事會通過建廠案。", {}),
        ("{PER|何美欣}接受媒體訪問。", {}),
        ("{ORG|教育局}提出三項建議。", {}),
        ("這部電影值得期待。", {}),
        ("民眾的要求並不過分。", {}),
        ("事件很快獲得多家國際媒體報道，成為熱點。", {}),
        ("這座橋歷史悠久，說它是城市的見證，並不為過。", {}),
        ("這已經不是無能可以形容了，實在離譜。", {}),
        ("Error loading media: File could not be played00:0000", {}),
        ("他的做法遭到批評。", {}),
        ("{ORG|國防部}遭到外界質疑。", {}),
        ("雙方簽署備忘錄，並發表聯合聲明。", {}),
        ("{PER|田建国}因盗窃罪被判有期徒刑三年。", {}),
        ("{PER|鍾志豪}被控盜竊罪。", {}),
        ("{PER|鍾志豪}否認控罪。", {}),
        ("這家店被譽為全{LOC|台南}最好吃的牛肉湯。", {}),
        ("{LOC|九份}被列為世界級的旅遊景點。", {}),
        ("{PER|何美欣}自稱「小辣椒」。", {}),
        ("{PER|何美欣}決定參選{LOC|新北}市長。", {}),
        ("{PER|莫蘭}拒絕出席聽證會。", {}),
        ("{PER|莫蘭}同意參加下週的會談。", {}),
        ("{ORG|董事會}批准了這項收購。", {}),
    ],
)
def test_emotions_and_things(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """表示 with a feeling, and verbs of saying with a bare noun, report nothing."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("{ORG|市府}{DATE|下週}將舉辦三場說明會。", {}),
        ("第一批疫苗已運抵{LOC|桃園}機場。", {}),
        ("他最愛讀武俠小說。", {}),
        ("这份调查报告书共有两百页。", {}),
        ("兒童手指被夾傷送醫。", {}),
        ("{ORG|衛生局}發言人室設有專線。", {}),
        ("恒生指數收市跌二百點。", {}),
        ("雙方簽下承諾書後離開。", {}),
        ("法院核發通知書。", {}),
        ("演唱會門票秒殺，歌迷望穿秋水。", {}),
        ("颱風警報已經解除。", {}),
        ("这条新闻的评论区已经关闭。", {}),
        ("{LOC|高雄}流行音樂中心的指示牌標示不清。", {}),
        ("他話說到一半便離席。", {}),
    ],
)
def test_compounds(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A cue inside another word reports nothing."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("居民認為的最佳地點已經有人承租。", {}),
        ("{PER|何美欣}所說的話沒有人相信。", {}),
        ("他提到的那家餐廳早就搬走了。", {}),
        ("部長承諾的補助至今沒有下文。", {}),
    ],
)
def test_attributive(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A cue before 的 describes a noun."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("（記者{PER|林大文}／{LOC|台北}報導）", {}),
        ("【記者{PER|林大文}{LOC|高雄}報導】", {}),
        ("（{ORG|中央社}記者{PER|林大文}{LOC|台北}{DATE|5日}電）", {}),
        ("{ORG|新华社}{LOC|北京}{DATE|6月3日}电（记者{PER|王小川}）", {}),
        ("{ORG|央视网}消息：", {}),
        ("綜合外電報導", {}),
        ("本報訊", {}),
        ("圖為{PER|何美欣}受訪。（圖／翻攝自臉書）", {}),
    ],
)
def test_bylines(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Bylines, datelines and captions report nothing."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("「小院高牆」政策正在改變供應鏈。", {}),
        ("這項被稱為「黃金周」的促銷活動今天開跑。", {}),
        ("示威者高喊「還我家園」遊行。", {}),
        ("有「鐵人」之稱的{PER|邱文田}今天退役。", {}),
        ("民眾手持「和平」字樣的布條。", {}),
        ("《{LAW|遠端存取安全法}》草案今天三讀。", {}),
        ("俗话说“民以食为天”。", {}),
    ],
)
def test_quoted_terms(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Quotation marks around a term, a nickname or a title make no claim."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("地震造成三人死亡，另有十人受傷送醫。", {}),
        ("市面上常見的說法有三種。", {}),
        ("工廠訂單滿手，要到年底才能消化。", {}),
        ("这里曾是他们说好见面的地方。", {}),
        ("預期壽命逐年上升。", {}),
        ("公司批出三千萬元合約。", {}),
        ("法院批准了他的保釋申請。", {}),
        ("電子看板顯示下一班車十分鐘後進站。", {}),
        ("民眾可致電查詢。", {}),
        ("這份聲明的措辭相當強硬。", {}),
        ("她在致詞時數度落淚。", {}),
        ("警方呼籲無效後強制驅離。", {}),
        ("他擔任發言人已有八年。", {}),
        ("演唱會消息一出，門票立刻售罄。", {}),
        ("双方就有关问题交换了意见。", {}),
        ("這種魚俗稱「爛船釘」。", {}),
        ("{PER|何美欣}對未來充滿希望。", {}),
        ("他的預測完全落空。", {}),
        ("請洽各分局服務台。", {}),
        ("據點設在{LOC|板橋}車站旁。", {}),
        ("該款手機依據國際標準設計。", {}),
        ("警方依法究辦。", {}),
    ],
)
def test_not_speech(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Cue words that mean something else."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("{LOC|中}方表示強烈不滿和堅決反對。", {}),
        ("{ORG|外交部}對此深表遺憾。", {}),
        ("{PER|莫蘭}對人道危機表示關切。", {}),
        ("{PER|何美欣}感謝選民一路相挺。", {}),
        ("{PER|方少華}祝市民新年快樂。", {}),
        ("{PER|許宛真}鼓勵年輕人返鄉創業。", {}),
        ("{PER|邱文田}答應出任隊長。", {}),
        ("{PER|林廷威}計畫年底前訪問{LOC|東京}。", {}),
        ("民眾在海邊發現一具浮屍。", {}),
        ("{PER|何美欣}並不知道自己被跟蹤。", {}),
        ("按照計劃，工程將在年底完成。", {}),
        ("截至發稿，{ORG|金威建築}尚未回應。", {}),
    ],
)
def test_feelings(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """More feelings, wishes, plans and consents."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("可以說，這是近年最寒冷的冬天。", {}),
        ("換句話說，房價不會再漲。", {}),
        ("老實說，這道菜並不難做。", {}),
        ("他說的沒錯。", {}),
        ("新廠量產指日可待。", {}),
        ("他的廚藝在村裡首屈一指。", {}),
        ("{ORG|世界貿易組織}（簡稱世貿）{DATE|昨天}休會。", {}),
        ("這場比賽堪稱經典。", {}),
        ("民眾即日起可上網報名。", {}),
        ("這家日本料理店生意興隆。", {}),
        ("{PER|邱文田}請假三天。", {}),
        ("新制促進了地方就業。", {}),
        ("結果令人失望。", {}),
        ("廠商建議售價為三千元。", {}),
        ("勝負出乎預料。", {}),
        ("警員奉召到場，將他拘捕。", {}),
        ("对于普通家庭来说，这笔钱不是小数目。", {}),
        ("對中小企業而言，利息負擔相當沉重。", {}),
    ],
)
def test_phrases(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """說, 指, 稱, 報 and 料 in set phrases."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("展覽以「土地的記憶」為主題。", {}),
        ("{PER|邱文田}口中的「老朋友」今天沒有現身。", {}),
        ("他被網友封為「最帥里長」。", {}),
        ("一場名為「回家」的攝影展今天開幕。", {}),
        ("{PER|何美欣}喊出「三年有成」的口號。", {}),
        ("群眾高呼「自由萬歲」。", {}),
        ("論壇主題為“开放与合作”。", {}),
        ("這就是所謂的「蝴蝶效應」。", {}),
        ("店名取自「有朋自遠方來」。", {}),
    ],
)
def test_names_in_marks(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Themes, slogans and nicknames in quotation marks."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("{PER|莫蘭}應{ORG|環保局}要求，提供了三年的帳目。", {}),
        ("{PER|許宛真}未承諾暫停漲價。", {}),
        ("{ORG|塔台}向客機發出鳥擊預警，八分鐘後飛機落地。", {}),
        ("當局主動抽查材料是否符合安全要求，並抽樣化驗。", {}),
        ("雙方在坦誠友好的氛圍下交換名片。", {}),
        ("市中心傳出巨大爆炸聲。", {}),
        ("事實證明，堤防擋不住這樣的大水。", {}),
        ("有關改建的理由，至今沒有不同的說法。", {}),
        ("第一被告{PER|鍾志豪}：負責看守倉庫。", {}),
    ],
)
def test_nouns_and_facts(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A request that is met, a warning that is sent, a sound that is heard and a list of roles report nothing."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("{PER|莫蘭}對停電遲遲不表態。", {}),
        ("{PER|莫蘭}透露在海上漂流的經過。", {}),
        ("店員不敢說，深夜才打電話。", {}),
        ("{PER|莫蘭}不認同此說法。", {}),
        ("攤販沿街占道，無人過問。", {}),
        ("{ORG|港務局}將作者：{PER|莫蘭}列入名單。", {}),
        ("責任編輯：{PER|莫蘭}", {}),
        ("貨櫃來源尚待確認，{ORG|海關}已封鎖碼頭。", {}),
        ("{ORG|港務局}尚未就漏油出面說明，也沒有派人到場。", {}),
        ("乘客應可要求三倍賠償。", {}),
        ("停電事件反映出電網老舊。", {}),
    ],
)
def test_possibilities_and_nouns(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """What is not said, what may be asked, a topic without a clause, a cue that is a noun, a credit."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<cue>被指</cue><content>偷渡</content>的女子{PER|何美欣}（22歲）已被遣返。", {"speaker": ""}),
        ("一名被控詐騙罪的40歲男子還押候訊。", {}),
    ],
)
def test_charged_with(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A charge ends before the person whom it is told of; the name of an offence is none."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("遊客可以詢問櫃檯是否還有房間。", {}),
        ("{PER|何美欣}不會就個別事件評論，隨即離場。", {}),
        ("大家千萬不要以為{LOC|花蓮}沒有夜生活。", {}),
        ("大家覺得好吃的話就再來光顧。", {}),
        ("您覺得這家公司還能撐多久呢？", {}),
        ("外界現在猜測列車何時復駛為時過早。", {}),
        ("這條路讓他非常擔心入夜後的安全。", {}),
        ("孩子相當害怕，只好躲在衣櫃裡。", {}),
        ("店長把客人的情形告訴社工，社工隨後上門。", {}),
        ("老實告訴我，你到底去了哪裡？", {}),
    ],
)
def test_moods(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """What may, must not or would be said, what somebody is asked, and what is done to another's mind."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("{PER|何美欣}拒絕應警方要求交出電話。", {}),
        ("救生員的操守要求十分嚴格。", {}),
        ("新店符合消防法規定，下週開幕。", {}),
        ("{PER|莫蘭}因處事公正而獲不少同事肯定,也因嚴厲而得罪人。", {}),
        ("旅客出示PCR檢測證明，便可登船。", {}),
        ("{ORG|港務局}表達嚴正抗議，並召回代表。", {}),
        ("陪審團未能達致大多數裁決，需要解散。", {}),
        ("{ORG|法院}裁定{PER|莫蘭}上訴得直，當庭釋放。", {}),
        ("國際傳媒廣泛報道，遊客隨即大減。", {}),
        ("{PER|莫蘭}獲准以五萬元現金擔保，期間不得離境。", {}),
        ("{LOC|九份}的秩序已回復正常，商店照常營業。", {}),
        ("{ORG|氣象署}提升旅遊警示，航班大減。", {}),
        ("再多1人懷疑感染登革熱後死亡。", {}),
    ],
)
def test_objects_and_homographs(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A cue that is the object of a verb or part of a noun, that somebody gets, or another word of the same form."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{ORG|港務局}</source>發表聲明，<cue>呼籲</cue><content>船家不要出海</content>。",
            {"speaker": "港務局"},
        ),
        (
            "<source>{ORG|港務局}</source><cue>要求</cue><content>船公司澄清，並提交航行紀錄</content>。",
            {"speaker": "港務局"},
        ),
        ("<source>{PER|余若薇}</source><cue>說</cue>，<content>列車已經停駛</content>。", {"speaker": "余若薇"}),
        ("<source>{PER|向所}</source><cue>指</cue>，<content>船期將會延誤</content>。", {"speaker": "向所"}),
    ],
)
def test_beside_refusals(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A statement's own cue stands behind its comma; the characters of a person's name are no words."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("影片在網上瘋傳，點閱破百萬。", {}),
        ("有傳媒昨日到碼頭採訪。", {}),
        ("旅客舉目一望，海面全是漁船。", {}),
        ("企業的直接曝險有限，不必恐慌。", {}),
        ("{PER|何美欣}向觀眾揮手示意，隨即離場。", {}),
        ("{PER|何美欣}提早退場，原因是家中有急事。", {}),
        ("{PER|何美欣}等候發言，會議已經結束。", {}),
        ("這次航程有所補充，{PER|莫蘭}準時抵達。", {}),
        ("這段貼文有286人分享，引來熱議。", {}),
        ("{PER|何美欣}談到多年來所受的煎熬，數度落淚。", {}),
        (
            "<source>{PER|何美欣}</source><cue>指</cue>，<content>了解到有不少旅客受困</content>。",
            {"speaker": "何美欣"},
        ),
    ],
)
def test_other_words(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Words that only begin or end like a cue, gestures, the article's own reasons, and what is told of anyhow."""
    check(markup, **expected)


@pytest.mark.parametrize(
    "markup",
    [
        "兩國對此提議興趣缺缺。",
        "{ORG|安理會}就譴責入侵的決議草案進行表決，草案獲得通過。",
        "{PER|何美欣}對他的貢獻表示肯定，{PER|高立民}則沒有出席。",
        "警方設立熱線讓市民查詢傷者資料，熱線全日開放。",
        "法官{PER|包大金}廣為法律界稱許，是最開明的法官。",
        "評估專家委員會下周開會。",
    ],
)
def test_nouns_and_pivots_report_nothing(check: Callable[..., None], markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "警員事前未見有舉旗警告，大批警員隨即增援。",
        "軍方在演習前發出預告。",
        "他當年收到家人回信，交換了照片。",
        "總會已聯絡七十三名會員並確認安全。",
        "{ORG|民政處}就居民要求作出回應。",
        "{PER|何美欣}已向家屬解釋相關法律和法規。",
        "本報記者趕到現場時發現，教堂已經拆去。",
        "券商須避免利益輸送，保證投資人參與的權利。",
        "支持者在門外高喊口號。",
        "與會者認真聽取講解，並進行了討論。",
        "民調只有一千人回應，較去年少。",
    ],
)
def test_notices_and_findings_report_nothing(check: Callable[..., None], markup: str) -> None:
    check(markup)
