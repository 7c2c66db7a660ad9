using System.Globalization;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>The move, what it does to the child, and how soon somebody has to act.</summary>
internal static class RiskSheet
{
    public static IEnumerable<Block> Blocks(PackContents contents)
    {
        var (move, risk) = (contents.Move, contents.Risk);
        yield return new Heading(1, "The risk");
        if (risk is null)
        {
            yield return new Notice("The impact of the move has not been assessed yet. Call the sender before relying on this pack.");
        }
        else
        {
            if (risk.Level == "urgent")
            {
                yield return new Notice("Urgent: somebody has to act at once.");
            }

            yield return new Facts(new("Risk", Words.OfRisk(risk.Level)), new("Assessed on", Words.Date(risk.AssessedOn)));
            foreach (var block in Words.Passage(2, "What has to be understood", risk.Note).Concat(Words.Passage(2, "Impact of the move on the child", risk.Impact)))
            {
                yield return block;
            }

            if (risk.Trafficking is { } trafficking)
            {
                yield return new Heading(2, "Trafficking and modern slavery");
                yield return new Paragraph(trafficking.Concern ? "Considered because of recent moves: there is a concern." : "Considered because of recent moves: there is no concern.");
                foreach (var paragraph in Paragraph.Each(trafficking.Reasons))
                {
                    yield return paragraph;
                }
            }
        }

        yield return new Heading(1, "The move");
        yield return new Facts(
        [
            new("Reported on", Words.Date(move.ReportedOn)),
            new("Has moved", Words.YesNo(move.HasMoved)),
            new(move.HasMoved ? "Resident since" : "Expected to be resident from", Words.Date(move.ResidentOn)),
            .. move.TemporaryUntil is { } until ? [new Fact("For a while only, until", Words.Date(until))] : Array.Empty<Fact>(),
            new("New address", Words.Or(move.NewAddress)),
            new("Moves in the last two years, this one included", move.RecentMoves.ToString(CultureInfo.InvariantCulture)),
        ]);
    }
}
