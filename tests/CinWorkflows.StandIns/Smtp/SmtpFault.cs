namespace CinWorkflows.StandIns.Smtp;

/// <summary>What goes wrong in a dialogue, and where; the default is nothing.</summary>
/// <param name="Stage">At which command.</param>
/// <param name="Kind">What.</param>
public readonly record struct SmtpFault(SmtpFaultStage Stage, SmtpFaultKind Kind)
{
    /// <summary>Every fault at every stage.</summary>
    public static IEnumerable<SmtpFault> All =>
        from stage in Enum.GetValues<SmtpFaultStage>()
        from kind in Enum.GetValues<SmtpFaultKind>()
        where kind != SmtpFaultKind.None && (stage == SmtpFaultStage.Handover || kind is not (SmtpFaultKind.DroppedAfter or SmtpFaultKind.SilentAfter))
        select new SmtpFault(stage, kind);
}
