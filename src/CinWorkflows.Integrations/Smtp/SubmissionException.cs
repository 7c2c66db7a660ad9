namespace CinWorkflows.Integrations.Smtp;

/// <summary>A submission that ended early. It tells a stage and codes, never what the server wrote.</summary>
internal sealed class SubmissionException(SmtpStage stage, SmtpReply? reply, SubmissionFault fault, Exception? cause = null)
    : Exception(reply is null ? $"SMTP {stage}: {fault}" : $"SMTP {stage}: {reply}", cause)
{
    /// <summary>How far it came.</summary>
    public SmtpStage Stage => stage;

    /// <summary>The answer that ended it; null where none came or none was needed.</summary>
    public SmtpReply? Reply => reply;

    /// <summary>Of what sort the fault is.</summary>
    public SubmissionFault Fault => fault;
}
