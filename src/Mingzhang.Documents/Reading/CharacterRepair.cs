namespace Mingzhang.Documents.Reading;

/// <summary>
/// Gives back the ordinary character for one that a PDF font names by a twin of the same shape: radicals, compatibility
/// ideographs, upright forms of punctuation. Fonts share the glyph, so text that looks right would not compare equal.
/// </summary>
internal static class CharacterRepair
{
    /// <summary>What stands for a character that the file shows but does not name.</summary>
    public const int Unknown = 0xFFFD;

    /// <summary>No character: it takes no room and means nothing.</summary>
    public const int None = 0;

    /// <summary>U+2F00 to U+2FD5.</summary>
    private const string KangxiRadicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手" +
        "支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳" +
        "聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯" +
        "鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>U+2E80 to U+2EF3; those without an ordinary twin stand for themselves.</summary>
    private const string RadicalsSupplement =
        "⺀厂⺂⺃⺄⺅⺆几⺈⺉⺊⺋小小兀尢尢尢巳幺彐彐⺖⺗⺘⺙⺚旡日月歹母民⺡水⺣⺤⺥⺦牛犬王疋目示示竹糸纟罒罒罒网罓羊羊羊老聿聿肉臼艹艹" +
        "艹虎衤西西见角角讠贝足车辶辶辶邑钅长长长门阜阜雨青韦页风飞食食食饣首马骨鬼鱼鸟卤麦黄黾齐齐齿齿龙龙龟龟龟";

    /// <summary>U+F900 to U+FAD9; those without an ordinary twin stand for themselves.</summary>
    private const string CompatibilityIdeographs =
        "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄" +
        "鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵" +
        "呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂" +
        "燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺" +
        "切度拓糖宅洞暴輻行降見廓兀嗀\uFA0E\uFA0F塚\uFA11晴\uFA13\uFA14凞猪益礼神祥福靖精羽\uFA1F蘒\uFA21諸\uFA23\uFA24逸都\uFA27\uFA28\uFA29飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎" +
        "懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵\uFA6C舘\uFA6E\uFA6F並况全侀充冀勇勺喝啕喙嗢塚墳奄奔" +
        "婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹" +
        "變贈輸遲醙鉶陼難靖韛響頋頻鬒龜\uFACF\uFAD0\uFAD1㮝䀘䀹\uFAD5\uFAD6\uFAD7齃龎";

    /// <summary>U+FE30 to U+FE44.</summary>
    private const string UprightPunctuation = "：—–＿﹏（）｛｝〔〕【】《》〈〉「」『』";

    public static int Repair(int code) => code switch
    {
        < 0x20 or 0x7F or 0xAD => None,
        0xA0 or (>= 0x2000 and <= 0x200A) or 0x202F => ' ',
        (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0xFEFF => None,
        >= 0x2E80 and < 0x2E80 + 0x74 => RadicalsSupplement[code - 0x2E80],
        >= 0x2F00 and < 0x2F00 + 214 => KangxiRadicals[code - 0x2F00],
        >= 0xF900 and < 0xF900 + 0x1DA => CompatibilityIdeographs[code - 0xF900],
        >= 0xFE30 and < 0xFE30 + 21 => UprightPunctuation[code - 0xFE30],
        (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) => None,
        (>= 0xE000 and <= 0xF8FF) or >= 0xF0000 => PrivateUse(code),
        >= 0xD800 and <= 0xDFFF => Unknown,
        _ => code,
    };

    /// <summary>The marks that Symbol and Wingdings keep in the private use area; nothing is known of the others.</summary>
    private static int PrivateUse(int code) => code switch
    {
        0xF0B7 or 0xF06C or 0xF09F => '•',
        0xF06E or 0xF0A7 => '▪',
        0xF0A8 or 0xF06F or 0xF0A3 => '□',
        0xF052 or 0xF0FE => '☑',
        0xF0FC => '✓',
        0xF0D8 => '➢',
        0xF020 => ' ',
        _ => Unknown,
    };
}
