using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>Sets a paper block by block. It looks ahead only as far as headings lead on.</summary>
internal sealed class Typesetter(Desk desk)
{
    private readonly Queue<BlockSetting> _ahead = new();

    public void Set(Paper paper)
    {
        using var blocks = paper.Blocks.Select(Set).GetEnumerator();
        new TitleSetting(paper, desk).Place(desk);
        while (Take(blocks) is { } next)
        {
            desk.Flow.Space(next.Before, next.Beginning + FollowingOn(next, blocks));
            next.Place(desk);
        }
    }

    private BlockSetting? Take(IEnumerator<BlockSetting> blocks) =>
        _ahead.TryDequeue(out var next) ? next : blocks.MoveNext() ? blocks.Current : null;

    /// <summary>How much must follow on the same page: after headings, the beginning of what they lead to.</summary>
    private double FollowingOn(BlockSetting setting, IEnumerator<BlockSetting> blocks)
    {
        var following = 0.0;
        for (var at = 0; setting.LeadsOn && Ahead(at, blocks) is { } next; at++)
        {
            following += next.Before + next.Beginning;
            setting = next;
        }

        return following;
    }

    private BlockSetting? Ahead(int at, IEnumerator<BlockSetting> blocks)
    {
        if (at == _ahead.Count && blocks.MoveNext())
        {
            _ahead.Enqueue(blocks.Current);
        }

        return _ahead.ElementAtOrDefault(at);
    }

    private BlockSetting Set(Block block) => block switch
    {
        Heading heading => new HeadingSetting(heading, desk),
        Paragraph paragraph => new ParagraphSetting(paragraph, desk),
        Bullets bullets => new BulletsSetting(bullets, desk),
        Facts facts => new FactsSetting(facts, desk),
        Table { Rows.Count: 0 } table => new EmptyTableSetting(table, desk),
        Table table => new TableSetting(table, desk),
        Notice notice => new NoticeSetting(notice, desk),
        PageBreak => new PageBreakSetting(),
        _ => throw new NotSupportedException($"Blocks: the writer knows no '{block.GetType().Name}'."),
    };
}
