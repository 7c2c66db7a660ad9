using CinWorkflows.StandIns.MicrosoftGraph.Calendar;
using CinWorkflows.StandIns.MicrosoftGraph.Http;
using CinWorkflows.StandIns.MicrosoftGraph.Mail;

namespace CinWorkflows.StandIns.MicrosoftGraph.Directory;

/// <summary>A mailbox with its mail and its calendar. At most four calls are in it at a time.</summary>
public sealed class StandInMailbox
{
    private const int AtOnce = 4;
    private int _inside;
    private int _refused;

    internal StandInMailbox(StandInTenant tenant, string address, TimeProvider time)
    {
        (Tenant, Address) = (tenant, address);
        Mail = new(this, time);
        Calendar = new(this, time);
    }

    /// <summary>Its address.</summary>
    public string Address { get; }

    /// <summary>Its messages.</summary>
    public StandInMail Mail { get; }

    /// <summary>Its calendar.</summary>
    public StandInCalendar Calendar { get; }

    /// <summary>True where the app's management scope leaves it out: every call is refused.</summary>
    public bool OutOfScope { get; set; }

    /// <summary>
    /// Whether it is being moved, asked at each call: it answers 423, 400 or 404 then
    /// (https://learn.microsoft.com/graph/errors#http-status-codes, https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode).
    /// </summary>
    public Func<bool> Moves { get; set; } = () => false;

    /// <summary>How many calls were in it at the same time, at most.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>The organisation that has it.</summary>
    public StandInTenant Tenant { get; }

    internal Lock Gate { get; } = new();

    internal bool TryEnter()
    {
        lock (Gate)
        {
            MostAtOnce = Math.Max(MostAtOnce, _inside + 1);
            return _inside < AtOnce && _inside++ < AtOnce;
        }
    }

    internal void Leave()
    {
        lock (Gate)
        {
            _inside--;
        }
    }

    internal GraphReply Answer(GraphRequest request)
    {
        if (Moves())
        {
            return (_refused++ % 3) switch
            {
                0 => GraphReply.Error(423, "Locked"),
                1 => GraphReply.Error(400, "ErrorMailboxMoveInProgress"),
                _ => GraphReply.Error(404, "MailboxNotEnabledForRESTAPI"),
            };
        }

        if (request.Is("POST", "calendar", "getSchedule"))
        {
            // It reads the calendars of others, one after the other; two at a time could wait for each other.
            return Calendar.Answer(request);
        }

        lock (Gate)
        {
            return request.Path.FirstOrDefault()?.ToUpperInvariant() is "MESSAGES" or "MAILFOLDERS" or "SENDMAIL"
                ? Mail.Answer(request)
                : Calendar.Answer(request);
        }
    }
}
