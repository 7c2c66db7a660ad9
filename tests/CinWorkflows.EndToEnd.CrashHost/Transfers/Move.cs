using System.Globalization;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.EndToEnd.CrashHost.Transfers;

/// <summary>One of the year's moves: who, from where to where, when, and how it is taken. The number decides all of it.</summary>
internal sealed class Move
{
    private const int LastStart = 300;

    public Move(int number)
    {
        var chance = new Random(7919 * (number + 1));
        Number = number;
        From = chance.Next(Authorities.Count);
        To = (From + 1 + chance.Next(Authorities.Count - 1)) % Authorities.Count;
        Starts = chance.Next(LastStart);
        Risk = (TransferRisk)chance.Next(3);
        Fate = chance.Next(100) switch
        {
            < 40 => Fate.Accepted,
            < 55 => Fate.Silent,
            < 60 => Fate.NoLongerInNeed,
            < 72 => Fate.OfferedAgain,
            < 79 => Fate.Remained,
            < 87 => Fate.Asserted,
            < 94 => Fate.Withdrawn,
            _ => Fate.Crossed,
        };
        Decides = Starts + (Fate == Fate.Silent ? 35 : 6 + chance.Next(6));
        Lead = chance.Next(10);
        IsRestricted = number % 5 == 0;
        MovesLater = number % 4 == 1 && Fate is not (Fate.NoLongerInNeed or Fate.Withdrawn or Fate.Remained or Fate.Crossed);
        Expected = MovesLater ? Decides + 2 + (number % 7) : Starts;
        Arrives = MovesLater ? Expected + (number % 3) : Starts;
        CaseId = string.Create(CultureInfo.InvariantCulture, $"Y-{number:0000}");
        TransferId = $"{Authorities.CodeOf(From)}.{CaseId}.1";
        CaseIdThere = TransferCaseId.Of(TransferId);
    }

    public int Number { get; }

    public int From { get; }

    public int To { get; }

    /// <summary>The day of the year on which it is reported.</summary>
    public int Starts { get; }

    /// <summary>The day on which the receiving authority decides first.</summary>
    public int Decides { get; }

    /// <summary>How many days ahead it accepts.</summary>
    public int Lead { get; }

    /// <summary>Whether the father must not know of it.</summary>
    public bool IsRestricted { get; }

    /// <summary>Whether the family moves after the receiving authority has decided.</summary>
    public bool MovesLater { get; }

    /// <summary>The day of the year on which the family is expected there.</summary>
    public int Expected { get; }

    /// <summary>The day of the year from which it lives there: on it, or some days later.</summary>
    public int Arrives { get; }

    public TransferRisk Risk { get; }

    public Fate Fate { get; }

    public string CaseId { get; }

    public string TransferId { get; }

    public string CaseIdThere { get; }
}
