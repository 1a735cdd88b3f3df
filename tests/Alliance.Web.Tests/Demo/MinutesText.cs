using Alliance.Web.Demo;

namespace Alliance.Web.Tests.Demo;

public sealed class MinutesText
{
    /// <summary>The hexadecimal digits are what Yjs 13 itself wrote of the same document.</summary>
    [Fact]
    public void What_the_demonstration_writes_is_what_yjs_would_have_written() => Assert.Equal(
        "010901000701076f70656e696e67030970617261677261706807000100060400010109e7acace4b880e6aeb58701000309706172616772617068070001050604000106065365636f6e640701066974656d2f6103097061726167726170680700010d060400010e03e4b88900",
        Convert.ToHexStringLower(DemoMinutesText.Update([("opening", ["第一段", "Second"]), ("item/a", ["三"])])));
}
