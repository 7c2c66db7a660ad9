using CinWorkflows.Pages;
using CinWorkflows.Web.Access;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Server.Hosting;

/// <summary>What to do with a service that has just been started, in the words of its console and of its first page.</summary>
/// <param name="Address">Where the service answers.</param>
/// <param name="IsEmpty">Nobody has used it yet: it has no team.</param>
/// <param name="HasSignIn">People sign in; else each chooses who of the staff to be.</param>
internal sealed record FirstSteps(Uri Address, bool IsEmpty, bool HasSignIn)
{
    public const string Running = "CinWorkflows is running";

    public const string Next = "There are no teams and no cases yet. What to do next:";

    public const string Then = "Then add its staff (PUT /staff/ID), and open a case: \"Five minutes\" in README.md shows how.";

    /// <summary>The last line: all has been said.</summary>
    public const string Stop = "Press Ctrl+C to stop the service.";

    /// <summary>The tour's first command, as it can be pasted into a shell: in lines that a narrow window shows whole.</summary>
    public IReadOnlyList<string> AddTeam =>
    [
        $"curl -X PUT {new Uri(Address, "teams/north")} \\",
        "  -H 'content-type: application/json' \\",
        """  -d '{ "name": "North team", "packId": "northamptonshire" }'""",
    ];

    /// <summary>Where staff find their work.</summary>
    public Uri Work => new(Address, StaffPages.Home.TrimStart('/'));

    public Uri Description => new(Address, "openapi/v1.json");

    public static async Task<FirstSteps> OfAsync(IServiceProvider services, Uri address, CancellationToken cancellationToken) => new(
        address,
        (await services.GetRequiredService<IStaffRegister>().TeamsAsync(cancellationToken)).Count == 0,
        services.GetService<SignInSettings>() is not null);

    /// <summary>What the console says once the service answers.</summary>
    public IEnumerable<string> Lines(string dataFolder)
    {
        yield return $"{Running} on {Address}. Its data is in {dataFolder}.";
        if (IsEmpty)
        {
            yield return Next;
            yield return "1. Add your first team. In a second shell:";
            foreach (var line in AddTeam)
            {
                yield return $"   {line}";
            }

            yield return $"2. {Then}";
            yield return $"Or open {Address} in a browser.";
        }
        else if (!HasSignIn)
        {
            yield return $"Open {Work} in a browser, and choose who of the staff to be. The tour is under \"Five minutes\" in README.md.";
        }

        yield return Stop;
    }
}
