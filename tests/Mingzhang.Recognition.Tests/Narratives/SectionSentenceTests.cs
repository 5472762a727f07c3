namespace Mingzhang.Recognition.Tests.Narratives;

/// <summary>Sentences of the sections as the forms of Jiangxi, Hunan and Shanghai and their neighbours word them.</summary>
public class SectionSentenceTests
{
    [Theory]
    [InlineData("2024年度收、支总计445.06万元。与2023年相比，增加20.06万元。", "total-in = 445.06万元|total-in aspect=change = 20.06万元")]
    [InlineData("2024年度总收入445.06万元，总支出445.06万元。", "total-in = 445.06万元|total-out = 445.06万元")]
    [InlineData("云溪市卫生局2024年度收入支出总计1,445.06万元，与2023年度相比，收入支出总计增加20.06万元。", "total-in = 1445.06万元|total-in aspect=change = 20.06万元")]
    public void Totals(string sentence, string facts) => AssertFacts("一、收入支出决算总体情况说明", sentence, facts);

    [Theory]
    [InlineData("本年收入合计420.74万元，其中：财政拨款收入400.74万元，占95.25%；其他收入20万元，占4.75%。较上年减少20.00万元。", "income = 420.74万元|income item=fiscal = 400.74万元|income item=fiscal aspect=share [income] = 95.25%|income item=other = 20万元|income item=other aspect=share [income] = 4.75%|income aspect=change = -20.00万元")]
    [InlineData("本年收入420.74万元，其中财政拨款400.74万元，占比95.25%。", "income = 420.74万元|income item=fiscal = 400.74万元|income item=fiscal aspect=share [income] = 95.25%")]
    [InlineData("财政拨款收入400.74万元，占总收入的90.04%。", "income item=fiscal = 400.74万元|income item=fiscal aspect=share [income] = 90.04%")]
    [InlineData("上级补助收入—万元，占—；事业收入0.00万元，占0%。", "income item=business = 0.00万元|income item=business aspect=share [income] = 0%")]
    [InlineData("本年收入420.74万元，其中：财政拨款收入400.74万元，占95.25%（一般公共预算财政拨款360.74万元，政府性基金预算财政拨款40.00万元）。", "income = 420.74万元|income item=fiscal = 400.74万元|income item=fiscal aspect=share [income] = 95.25%|income item=general = 360.74万元|income item=govfund = 40.00万元")]
    [InlineData("本年收入420.74万元,其中:财政拨款收入400.74万元,占95.25%;其他收入20.00万元,占4.75%。", "income = 420.74万元|income item=fiscal = 400.74万元|income item=fiscal aspect=share [income] = 95.25%|income item=other = 20.00万元|income item=other aspect=share [income] = 4.75%")]
    public void Income(string sentence, string facts) => AssertFacts("二、收入决算情况说明", sentence, facts);

    [Theory]
    [InlineData("本年支出合计420.74万元，基本支出300.74万元（占71.48%），上缴上级支出、经营支出均为0万元。", "expenditure = 420.74万元|expenditure nature=basic = 300.74万元|expenditure nature=basic aspect=share [expenditure] = 71.48%|expenditure nature=operating = 0万元|expenditure nature=to-superior = 0万元")]
    [InlineData("2024年度支出总计445.06万元，其中本年支出合计420.74万元，占总支出的94.54%。", "total-out = 445.06万元|expenditure = 420.74万元|expenditure aspect=share [total-out] = 94.54%")]
    public void Expenditure(string sentence, string facts) => AssertFacts("三、支出决算情况说明", sentence, facts);

    [Theory]
    [InlineData("1.一般公共服务支出（类）财政事务（款）行政运行（项）。年初预算900万元，支出决算1000万元，完成年初预算的111.11%。", "2010601 phase=opening-budget = 900万元|2010601 = 1000万元|2010601 phase=opening-budget aspect=completion = 111.11%")]
    [InlineData("2、社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）年初预算为100万元，支出决算为200万元，比年初预算增加100万元，增长100%。", "2080501 phase=opening-budget = 100万元|2080501 = 200万元|2080501 phase=opening-budget aspect=budget-gap = 100万元|2080501 phase=opening-budget aspect=budget-gap-rate = 100%")]
    [InlineData("3、公共安全支出（204类）司法（06款）行政运行（01项）。主要用于：在职人员经费。年初预算为80.00万元，支出决算为80.38万元。", "2040601 phase=opening-budget = 80.00万元|2040601 = 80.38万元")]
    [InlineData("1.“一般公共服务”1000.00万元，占83.33%；2.“医疗卫生与计划生育支出”200.00万元，占16.67%。", "201 = 1000.00万元|201 aspect=share [expenditure fund=general] = 83.33%|210 = 200.00万元|210 aspect=share [expenditure fund=general] = 16.67%")]
    [InlineData("1、文化体育与传媒支出（类）体育（款）群众体育（项）。年初预算900万元，支出决算1000万元。", "2070308 phase=opening-budget = 900万元|2070308 = 1000万元")]
    [InlineData("一般公共服务（类）支出1000.00万元，占83.33%；住房保障（类）支出200.00万元，占16.67%。", "201 = 1000.00万元|201 aspect=share [expenditure fund=general] = 83.33%|221 = 200.00万元|221 aspect=share [expenditure fund=general] = 16.67%")]
    [InlineData("公共安全(类)支出1,000.00万元，占83.33%,住房保障(类)支出200.00万元,占16.67%。", "204 = 1000.00万元|204 aspect=share [expenditure fund=general] = 83.33%|221 = 200.00万元|221 aspect=share [expenditure fund=general] = 16.67%")]
    public void Functions(string sentence, string facts)
    {
        var expected = facts.Split('|').Select(f => $"expenditure fund=general function={f}");
        Assert.Equal(expected, Understood.Sentence("五、一般公共预算财政拨款支出决算情况说明", sentence).Facts);
    }

    [Fact]
    public void Items_of_basic_expenditure_listed_with_amounts()
    {
        const string key = "expenditure fund=general nature=basic";
        var read = Understood.Sentence(
            "六、一般公共预算财政拨款基本支出决算情况说明",
            "一般公共预算财政拨款基本支出320.50万元，其中：人员经费300.50万元，主要包括：基本工资100.00万元、津贴补贴200.50万元；公用经费20.00万元，主要包括：公务接待费20.00万元。");

        Assert.Equal(
            [
                $"{key} = 320.50万元", "expenditure item=personnel fund=general nature=basic = 300.50万元", $"{key} economic=30101 = 100.00万元",
                $"{key} economic=30102 = 200.50万元", "expenditure item=public fund=general nature=basic = 20.00万元", $"{key} economic=30217 = 20.00万元",
            ],
            read.Facts);
    }

    [Theory]
    [InlineData("公务接待费支出8.14万元，共接待58批次522人次。", "three-public item=reception = 8.14万元|reception-batches item=domestic = 58|reception-persons item=domestic = 522")]
    [InlineData("国内公务接待支出8.14万元，主要用于接待考察，全年国内公务接待58批次，522人次。", "three-public item=reception-domestic = 8.14万元|reception-batches item=domestic = 58|reception-persons item=domestic = 522")]
    [InlineData("公务接待费支出8.14万元，主要用于接待上级检查。共接待国内来访团组58个，来宾522人次（不包括陪同人员）。", "three-public item=reception = 8.14万元|reception-batches item=domestic = 58|reception-persons item=domestic = 522")]
    [InlineData("公务接待费8.14万元，国内公务接待批次58个，国内公务接待人次522人。", "three-public item=reception = 8.14万元|reception-batches item=domestic = 58|reception-persons item=domestic = 522")]
    [InlineData("公务用车运行维护费10.41万元，主要是燃油费、维修费等支出，截至2024年12月31日，我单位开支财政拨款的公务用车保有量为3辆。", "three-public item=running = 10.41万元|vehicles-kept = 3")]
    [InlineData("公务用车运行维护费支出预算为13.00万元，支出决算为10.41万元，完成预算的80.08%，与上年相比减少0.55万元。", "three-public item=running phase=budget = 13.00万元|three-public item=running = 10.41万元|three-public item=running phase=budget aspect=completion = 80.08%|three-public item=running aspect=change = -0.55万元")]
    [InlineData("“三公”经费财政拨款支出年初预算为12.00万元，支出决算为8.00万元，完成预算的66.67%，其中：公务接待费支出决算为2.00万元，完成预算的50.00%。", "three-public item=total phase=opening-budget = 12.00万元|three-public item=total = 8.00万元|three-public item=total phase=opening-budget aspect=completion = 66.67%|three-public item=reception = 2.00万元|three-public item=reception phase=opening-budget aspect=completion = 50.00%")]
    [InlineData("全年安排因公出国（境）团组2个，累计5人次。", "groups-abroad = 2|persons-abroad = 5")]
    public void Three_public(string sentence, string facts) => AssertFacts("七、财政拨款“三公”经费支出决算情况说明", sentence, facts);

    [Theory]
    [InlineData("其中，评价结果为“优”的项目2个，评价结果为“良”的项目1个。", "performance-projects item=rated-1 = 2|performance-projects item=rated-2 = 1")]
    [InlineData("其中，2个项目评价结果为“优”，1个项目评价结果为“良”。", "performance-projects item=rated-1 = 2|performance-projects item=rated-2 = 1")]
    public void Performance(string sentence, string facts) => AssertFacts("九、预算绩效情况说明", sentence, facts);

    [Fact]
    public void A_slip_of_the_year_does_not_make_an_amount_last_years() =>
        Assert.Equal(["operating-cost = 73.85万元"], Understood.Sentence("六、机关运行经费支出情况说明", "本部门2023年度机关运行经费支出73.85万元。").Facts);

    /// <summary>What is said of one project is neither the sum of all projects nor the unit's.</summary>
    [Theory]
    [InlineData("共对3个项目开展自评，共涉及资金100万元。“招商联络”全年预算数为50万元，执行数为48万元，完成预算的96%。")]
    [InlineData("共对3个项目开展自评，共涉及资金100万元。招商联络项目绩效自评综述：项目全年预算数为50万元，执行数为48万元，完成预算的96%。")]
    [InlineData("共对3个项目开展自评，共涉及资金100万元，其中“招商联络”全年预算数为50万元，执行数48万元，完成预算的96%；信息化运维预算数30万元，实际支出27万元，预算执行率90%。")]
    [InlineData("共对3个项目开展自评，共涉及资金100万元；招商联络项目年初预算50万元，支出决算48万元，完成年初预算的96%。")]
    [InlineData("共对3个项目开展自评，共涉及资金100万元。1.招商联络：涉及资金50万元，执行48万元，执行率96.00%。")]
    [InlineData("共对3个项目开展自评，共涉及资金100万元。组织对1个项目开展部门评价，共涉及资金50万元。")]
    public void One_project_among_all(string sentence) => AssertFacts("八、预算绩效情况说明", sentence, "performance-funds item=self-evaluated = 100万元");

    [Theory]
    [InlineData("组织开展部门整体支出绩效评价，涉及一般公共预算支出293.81万元，“招商联络”全年预算数为50万元，执行数为48万元，完成预算的96%。")]
    [InlineData("组织开展部门整体支出绩效评价，涉及一般公共预算支出293.81万元。该项目全年预算数为50万元，执行数为48万元，完成预算的96%。")]
    public void One_project_beside_the_unit(string sentence) => AssertFacts("八、预算绩效情况说明", sentence, "expenditure fund=general = 293.81万元");

    private static void AssertFacts(string heading, string sentence, string facts) =>
        Assert.Equal(facts.Split('|'), Understood.Sentence(heading, sentence).Facts);

    [Fact]
    public void An_amount_may_follow_its_share() =>
        Assert.Equal(
            ["income item=fiscal aspect=share [income] = 97.64%", "income item=fiscal = 323.07万元", "income item=other aspect=share [income] = 2.36%", "income item=other = 7.80万元"],
            Understood.Sentence("一、收入决算情况说明", "本年收入中，财政拨款收入占97.64%，为323.07万元；其他收入占2.36%，为7.80万元。").Facts);

    [Fact]
    public void Procurement_may_be_named_by_its_kinds() =>
        Assert.Equal(
            ["procurement item=total = 8.60万元", "procurement item=goods = 1.66万元", "procurement item=works = 0.00万元", "procurement item=services = 6.94万元"],
            Understood.Sentence("七、政府采购支出情况说明", "2024年度政府采购支出合计8.60万元，其中货物类1.66万元、工程类0.00万元、服务类6.94万元。").Facts);
}
