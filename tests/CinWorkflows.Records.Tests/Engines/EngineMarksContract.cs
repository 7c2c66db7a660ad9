using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Records.Engines;

namespace CinWorkflows.Records.Tests.Engines;

public abstract class EngineMarksContract(RecordStore store) : RecordTest(store)
{
    private IEngineMarks Marks => Get<IEngineMarks>();

    [Fact]
    public async Task Marks_OfANewRecord_AreNone() => Assert.Equal(new(null, null), await Marks.ReadAsync(None));

    [Fact]
    public async Task Marks_AreTheLastTwoThatWereSet()
    {
        EngineMark[] set = [Mark(1), Mark(2), Mark(3)];
        foreach (var mark in set)
        {
            await Marks.SetAsync(mark, None);
        }

        Assert.Equal(new(set[2], set[1]), await Marks.ReadAsync(None));
    }

    [Fact]
    public async Task Trying_TheRecord_LeavesTheMarksAlone()
    {
        await Get<IRecordProbe>().TryAsync(None);
        await Marks.SetAsync(Mark(1), None);
        await Get<IRecordProbe>().TryAsync(None);

        Assert.Equal(new(Mark(1), null), await Marks.ReadAsync(None));
    }

    private EngineMark Mark(int number) => new(new(number, 0, 0, new byte[8]), Now.AddSeconds(number));
}
