using System.Globalization;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Web.Attention;

/// <summary>What waits for one cause, in words: the cause, and what puts it right.</summary>
internal static class ServiceWaits
{
    private const string GoesOn = "Nothing has to be sent again: once one of them gets through, all of them go on by themselves, in order, and what is not so any more is withdrawn.";

    /// <param name="waiting">What waits.</param>
    /// <param name="settings">The mailboxes from which authorities write.</param>
    /// <param name="channels">How much their services take.</param>
    public static ServiceWaitState Of(WaitingLine waiting, MessageSettings settings, IMessageChannels channels)
    {
        var line = ServiceLine.Parse(waiting.Wait.Line);
        var anHour = line.Medium is { } medium ? channels.Find(line.Authority, medium)?.AnHour : null;
        DateTimeOffset? last = waiting.Wait.Cause == FaultCause.Quota && anHour is { } places ? waiting.NextTryAt.AddHours((waiting.Count - 1) / places) : null;
        return new()
        {
            Authority = line.Authority,
            Count = waiting.Count,
            Cause = waiting.Wait.Cause,
            ForIt = waiting.Wait.Cause.IsForIt(),
            Since = waiting.Since,
            NextTryAt = waiting.NextTryAt,
            LastLeavesAt = last,
            Reason = waiting.Problem,
            Summary = $"{Many(waiting.Count, line)}: {Cause(waiting.Wait.Cause, line, settings, anHour, last)}.",
            WhatToDo = Cure(waiting.Wait.Cause, line, settings),
        };
    }

    private static string Many(int count, ServiceLine line) =>
        count == 1 ? $"1 {Words(line).One} waits" : string.Create(CultureInfo.InvariantCulture, $"{count} {Words(line).Many} wait");

    private static (string One, string Many) Words(ServiceLine line) => line.Medium switch
    {
        null => ("meeting", "meetings"),
        Medium.Text => ("text message", "text messages"),
        _ => ("letter", "letters"),
    };

    private static string Cause(FaultCause cause, ServiceLine line, MessageSettings settings, int? anHour, DateTimeOffset? last) => cause switch
    {
        FaultCause.NotPermitted => $"{Doing(line, settings)} is not permitted",
        FaultCause.NotSignedIn => $"{Service(line)} does not accept the sign-in",
        FaultCause.NotReached => $"{Service(line)} cannot be reached",
        FaultCause.MailboxMoving => $"the mailbox {Mailbox(line, settings)} is being moved, or is not ready yet after a move",
        FaultCause.MailboxMissing => $"there is no mailbox {Mailbox(line, settings)}",
        FaultCause.MailboxFull => $"the mailbox {Mailbox(line, settings)} is full",
        FaultCause.WronglySet => $"{Service(line)} is set up otherwise than the settings here say",
        FaultCause.Quota when last is { } then => string.Create(CultureInfo.InvariantCulture, $"{Service(line)} takes {anHour} an hour besides what is urgent; the last of them leaves at about {TimeZoneInfo.ConvertTime(then, LondonTime.Zone):HH:mm 'on' d MMMM}"),
        FaultCause.Quota => $"{Service(line)} has taken as many as it takes for now; they leave in turn",
        _ => $"{Service(line)} asks to wait",
    };

    private static string Cure(FaultCause cause, ServiceLine line, MessageSettings settings) => cause switch
    {
        FaultCause.NotPermitted => $"For IT: give the app the permission for {Mailbox(line, settings)}: in Exchange Online a role for applications whose scope holds the mailbox, in Azure the role of the resource. A change takes up to two hours to hold. 'cin doctor' says which is missing. {GoesOn}",
        FaultCause.NotSignedIn => $"For IT: see whether the secret, certificate or key has run out or was replaced, and put the new one into the settings. 'cin doctor' says what the service answers. {GoesOn}",
        FaultCause.NotReached => $"For IT: see whether this machine may connect to the service, through its proxy, firewall and DNS. 'cin doctor' names the address. {GoesOn}",
        FaultCause.MailboxMoving => $"For IT: wait for the move of the mailbox to end; if it stays so, see whether the mailbox is in Exchange Online. {GoesOn}",
        FaultCause.MailboxMissing => $"For IT: correct the address in the settings or the staff directory, or make the mailbox. 'cin doctor' tries each. {GoesOn}",
        FaultCause.MailboxFull => $"For IT: make room in the mailbox, or give it more. {GoesOn}",
        FaultCause.WronglySet => $"For IT: run 'cin doctor': it says which setting does not fit the service. {GoesOn}",
        FaultCause.Quota => "Nothing has to be done: they leave in turn, the urgent first, and none is given up for waiting. If it is too long, tell people by telephone, and ask IT to have the service's limit raised.",
        _ => "Nothing has to be done: it is tried again by itself. If it stays so for hours, IT can see the service's status page.",
    };

    private static string Doing(ServiceLine line, MessageSettings settings) => line.Medium is Medium.Email or null
        ? $"{(line.Medium is null ? "writing to the calendar of" : "sending from")} {Mailbox(line, settings)}"
        : $"sending {Words(line).Many}";

    private static string Mailbox(ServiceLine line, MessageSettings settings) => line.Mailbox ?? settings.FromOf(line.Authority).Address;

    private static string Service(ServiceLine line) => line.Medium switch
    {
        null => "the calendar service",
        Medium.Text => "the service for text messages",
        Medium.Letter => "the service for letters by post",
        _ => "the e-mail service",
    };
}
