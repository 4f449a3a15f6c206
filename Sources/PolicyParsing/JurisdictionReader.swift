import ChineseText

/// Reads the jurisdiction of a document from its names.
enum JurisdictionReader {
    /// The provinces by their ISO 3166-2:CN codes; the short name decides, so that 浙江省, 浙江 and 省内 towns' full names do.
    private static let provinces: [(name: String, code: String)] = [
        ("北京", "BJ"), ("天津", "TJ"), ("河北", "HE"), ("山西", "SX"), ("内蒙古", "NM"), ("辽宁", "LN"), ("吉林", "JL"),
        ("黑龙江", "HL"), ("上海", "SH"), ("江苏", "JS"), ("浙江", "ZJ"), ("安徽", "AH"), ("福建", "FJ"), ("江西", "JX"),
        ("山东", "SD"), ("河南", "HA"), ("湖北", "HB"), ("湖南", "HN"), ("广东", "GD"), ("广西", "GX"), ("海南", "HI"),
        ("重庆", "CQ"), ("四川", "SC"), ("贵州", "GZ"), ("云南", "YN"), ("西藏", "XZ"), ("陕西", "SN"), ("甘肃", "GS"),
        ("青海", "QH"), ("宁夏", "NX"), ("新疆", "XJ"),
    ]

    /// Provincial capitals, cities under separate plan, special economic zones and the cities that could legislate before
    /// 2015 (较大的市), whose texts often do not name their province.
    private static let cities: [(name: String, code: String)] = [
        ("石家庄", "HE"), ("太原", "SX"), ("呼和浩特", "NM"), ("沈阳", "LN"), ("大连", "LN"), ("长春", "JL"), ("哈尔滨", "HL"),
        ("南京", "JS"), ("苏州", "JS"), ("杭州", "ZJ"), ("宁波", "ZJ"), ("合肥", "AH"), ("福州", "FJ"), ("厦门", "FJ"),
        ("南昌", "JX"), ("济南", "SD"), ("青岛", "SD"), ("郑州", "HA"), ("武汉", "HB"), ("长沙", "HN"), ("广州", "GD"),
        ("深圳", "GD"), ("南宁", "GX"), ("海口", "HI"), ("成都", "SC"), ("贵阳", "GZ"), ("昆明", "YN"), ("拉萨", "XZ"),
        ("西安", "SN"), ("兰州", "GS"), ("西宁", "QH"), ("银川", "NX"), ("乌鲁木齐", "XJ"), ("汕头", "GD"), ("珠海", "GD"),
        ("唐山", "HE"), ("邯郸", "HE"), ("大同市", "SX"), ("包头", "NM"), ("鞍山", "LN"), ("抚顺", "LN"), ("本溪", "LN"),
        ("齐齐哈尔", "HL"), ("无锡", "JS"), ("徐州", "JS"), ("淮南市", "AH"), ("淄博", "SD"), ("洛阳", "HA"),
    ]

    private static let nationalBodies = [
        "国务院", "政务院", "国家", "中华人民共和国", "全国人民代表大会", "最高人民法院", "最高人民检察院", "中央", "中共中央", "财政部", "教育部", "科技部", "科学技术部",
        "工业和信息化部",
        "公安部", "民政部", "司法部", "人力资源", "自然资源部", "生态环境部", "住房", "交通运输部", "水利部", "农业农村部", "商务部", "文化和旅游部", "中国",
    ]

    /// All names with their codes; provinces and cities before the bodies of the nation.
    private static let names = Openings(
        (provinces + cities).map { (word: $0.name, meaning: "CN-" + $0.code) }
            + nationalBodies.map { (word: $0, meaning: "CN") })

    /// `CN-ZJ` for a province's document, `CN` for the nation's; nil where no name tells.
    ///
    /// A national body among the issuers outweighs a province named in the title (复函 to 湖北省…).
    static func jurisdiction(title: String, issuers: [String], history: [String]) -> String? {
        if let code = issuers.first.flatMap(ofBody) ?? names.meaning(of: title) { return code }
        for step in history {
            if let code = names.meaning(of: withoutDate(step)) ?? province(named: step) { return code }
        }
        return carried(by: title)
    }

    /// `中共昆明市委办公室` is Kunming's; ministries and general administrations without a place are the nation's.
    private static func ofBody(_ name: String) -> String? {
        let isParty = name.begins(with: "中共") && !name.begins(with: "中共中央")
        if isParty { return names.meaning(of: String(String.UnicodeScalarView(name.unicodeScalars.dropFirst(2)))) }
        if let code = names.meaning(of: name) { return code }
        let isLocal = ["省", "市", "县", "区", "州", "盟", "旗", "军"].contains(where: name.holds)
        return !isLocal && ["部", "总局", "总署"].contains(where: name.ends(with:)) ? "CN" : nil
    }

    /// The province whose congress approved a city's regulation: `…通过2021年7月30日河南省第十三届人民代表大会…批准`.
    private static func province(named step: String) -> String? {
        let named = provinces.compactMap { province in
            ["省", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区"].compactMap { unit in
                step.firstIndex(ofWord: province.name + unit + "第").map { (place: $0, code: province.code) }
            }.first
        }
        return named.min { $0.place < $1.place }.map { "CN-" + $0.code }
    }

    /// The place with which the title begins that a title cites or carries: `关于印发昆明市…的通知`, `关于修改《昆明市…》的决定`.
    private static func carried(by title: String) -> String? {
        for word in ["印发", "《", "修改", "废止", "公布", "发布"] {
            guard let place = title.firstIndex(ofWord: word) else { continue }
            let rest = title[place...].unicodeScalars.dropFirst(word.unicodeScalars.count)
            if let code = names.meaning(of: String(String.UnicodeScalarView(rest))), code != "CN" { return code }
        }
        return nil
    }

    /// `2020年11月27日 山东省第十三届…批准` from the body's name on.
    private static func withoutDate(_ step: String) -> String {
        let bytes = Array(step.utf8)
        var cursor = UTF8Cursor(bytes)
        cursor.skip { $0 == "（" || $0 == "(" }
        _ = cursor.takeDate()
        cursor.skipBlanks()
        _ = cursor.take("经")
        return String(decoding: bytes[cursor.offset...], as: UTF8.self)
    }
}
