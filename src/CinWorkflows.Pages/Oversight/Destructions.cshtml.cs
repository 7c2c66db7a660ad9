using CinWorkflows.Pages.Forms;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Retention;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Oversight;

/// <summary>The destructions that were proposed, the newest first, and how far each has come.</summary>
[Authorize(PagePolicies.KeepRetention)]
internal sealed class DestructionsModel(IRetentionDoor door, IStaffRegister register) : StaffPage
{
    private const int Most = 50;

    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();

    public IReadOnlyList<Destruction> Found { get; private set; } = [];

    /// <summary>Before which number the next page begins; null where this is the last.</summary>
    public long? Next { get; private set; }

    public async Task OnGetAsync([FromQuery] long? before, CancellationToken cancellationToken)
    {
        Found = await door.ListAsync(before, Most, cancellationToken);
        Next = Found.Count == Most ? Found[^1].Number : null;
        _names = (await register.StaffAsync(cancellationToken)).ToDictionary(member => member.Id, member => member.Name);
    }

    public string NameOf(string staffId) => _names.GetValueOrDefault(staffId, staffId);
}
