using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Staff;
using CinWorkflows.Workflows.Ports.Directory;
using StandIn = CinWorkflows.Workflows.Ports.Directory.Cover;

namespace CinWorkflows.Pages.Staff;

/// <summary>The form of an entry of the staff directory. What only an administrator changes is asked of nobody else, and stays as it is.</summary>
/// <param name="staff">Everybody, to stand in for.</param>
/// <param name="teams">All teams.</param>
/// <param name="givesRoles">Whether whoever asks changes roles, the teams that somebody manages, and where they are written to.</param>
internal sealed class DirectoryForm(IReadOnlyList<StaffMember> staff, IReadOnlyList<Team> teams, bool givesRoles)
{
    public const string AnotherCover = "another-cover";

    private const string OutOfHours = "out-of-hours";
    private const string Officer = "officer";
    private const string Named = "named";
    private const string AsTheirRole = "role";

    private static readonly Role[] Given = [.. Enum.GetValues<Role>().Where(role => role != Role.Integration)];

    /// <summary>What is asked.</summary>
    /// <param name="form">The form, which says for how many colleagues they stand in.</param>
    /// <param name="member">The entry as it stands; null for a new one.</param>
    public IReadOnlyList<Field> Fields(PageForm form, StaffMember? member) =>
    [
        .. member is null ? [new LineField("id", "Reference", "As the sign-in knows them. It is in logs and addresses, so it does not change, and it is no name of a child or family.", Width: 20)] : Array.Empty<Field>(),
        new LineField("name", "Name"),
        .. givesRoles ? [new LineField("email", "E-mail address")] : Array.Empty<Field>(),
        new LineField("telephone", "Telephone", "The number by which families and colleagues reach them. It stands in letters.", Width: 20),
        new ChoiceField("teamId", "Team", [.. teams.Select(team => new Choice(team.Id, team.Name))], IsList: true),
        .. givesRoles ? OfAdministrator() : [],
        new DateField("leavesOn", "Last day", "Leave it empty where they stay."),
        new HeadingField("Standing in for colleagues", "On these days they get the colleague's reminders, and see the colleague's cases. Clear a name to take it away."),
        .. Enumerable.Range(1, CoversIn(form)).SelectMany(number => new Field[]
        {
            new ChoiceField($"cover-{number}", $"Colleague {number}", [.. staff.Where(other => other.Id != member?.Id).OrderBy(other => other.Name, StringComparer.Ordinal).Select(other => new Choice(other.Id, other.Name))], IsList: true),
            new DateField($"cover-{number}-from", "First day"),
            new DateField($"cover-{number}-to", "Last day of standing in"),
        }),
        new ButtonField(AnotherCover, "Stand in for another", $"cover-{CoversIn(form) + 1}"),
    ];

    /// <summary>Puts in the entry as it stands.</summary>
    public static void Fill(PageForm form, StaffMember member)
    {
        var arranged = member.Arrangements;
        form.Set("name", member.Name);
        form.Set("email", member.Email);
        form.Set("telephone", arranged.Telephone ?? "");
        form.Set("teamId", member.TeamId);
        form.Set("roles", [.. member.Roles.Select(role => role.ToString())]);
        form.Set("manages", arranged.ManagedTeams is null ? AsTheirRole : Named);
        form.Set("managedTeams", [.. arranged.ManagedTeams ?? []]);
        form.Set("special", [.. arranged.OutOfHours ? new[] { OutOfHours } : [], .. arranged.DataProtectionOfficer ? new[] { Officer } : []]);
        if (arranged.LeavesOn is { } last)
        {
            form.Set("leavesOn", last);
        }

        foreach (var (index, cover) in (arranged.Covers ?? []).Index())
        {
            form.Set($"cover-{index + 1}", cover.StaffId);
            form.Set($"cover-{index + 1}-from", cover.From);
            form.Set($"cover-{index + 1}-to", cover.To);
        }
    }

    /// <summary>Asks for one more colleague.</summary>
    public static void Grow(PageForm form) => form.Set($"cover-{CoversIn(form) + 1}", "");

    /// <summary>The entry that the form makes; what is wrong with it stands in the form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="member">The entry as it stands; null for a new one.</param>
    public StaffRequest Read(PageForm form, StaffMember? member)
    {
        var before = member?.Arrangements ?? StaffArrangements.None;
        var special = form.All("special");
        List<Role> roles = givesRoles ? [.. form.All("roles").Select(Enum.Parse<Role>)] : [.. member?.Roles ?? []];
        if (roles.Count == 0 && givesRoles && !special.Contains(Officer))
        {
            form.Fault("roles", "Tick at least one role");
        }

        return new(
            form.Text("name", "Enter the name"),
            givesRoles ? form.Text("email", "Enter the e-mail address") : member?.Email ?? "",
            form.Text("teamId", "Choose the team"),
            roles,
            before with
            {
                Telephone = form.Optional("telephone"),
                LeavesOn = form.OptionalDate("leavesOn", "The last day"),
                Covers = CoversOf(form) is { Count: > 0 } covers ? covers : before.Covers is null ? null : [],
                ManagedTeams = !givesRoles ? before.ManagedTeams : form["manages"] == Named ? form.All("managedTeams") : null,
                OutOfHours = givesRoles ? special.Contains(OutOfHours) : before.OutOfHours,
                DataProtectionOfficer = givesRoles ? special.Contains(Officer) : before.DataProtectionOfficer,
            });
    }

    /// <summary>The field of the form at which a field of the request is wrong.</summary>
    public static string FieldOf(string field) => field switch
    {
        "arrangements.telephone" => "telephone",
        "arrangements.covers" => "cover-1",
        "arrangements.leavesOn" => "leavesOn-day",
        "arrangements.managedTeams" => "manages",
        "arrangements" or "arrangements.outOfHours" or "arrangements.dataProtectionOfficer" => "special",
        _ => field,
    };

    private static int CoversIn(PageForm form) => Math.Max(1, form.Values.Select(value => value.Name).Distinct().Count(name => name.StartsWith("cover-", StringComparison.Ordinal) && name.Count(sign => sign == '-') == 1));

    private static List<StandIn> CoversOf(PageForm form)
    {
        var covers = new List<StandIn>();
        foreach (var name in Enumerable.Range(1, CoversIn(form)).Select(number => $"cover-{number}").Where(name => form[name].Length > 0))
        {
            var (from, to) = (form.Date($"{name}-from", "The first day of standing in"), form.Date($"{name}-to", "The last day of standing in"));
            if (to < from && form.IsFine)
            {
                form.Fault($"{name}-to-day", "The last day of standing in must not be before the first");
            }

            covers.Add(new(form[name], from, to));
        }

        return covers;
    }

    private IEnumerable<Field> OfAdministrator() =>
    [
        new SeveralField("roles", "Roles", [.. Given.Select(role => new Choice(role.ToString(), CodeWords.AtBeginning(role.ToString())))], "They say which cases somebody comes to. The data protection officer has none."),
        new ChoiceField("manages", "Which teams do they manage?", [new(AsTheirRole, "As their role has it", "A manager their own team, a service manager every team of the authority."), new(Named, "Their own team, and those that are ticked below")]),
        new SeveralField("managedTeams", "Teams that they manage besides their own", [.. teams.Select(team => new Choice(team.Id, team.Name))]),
        new SeveralField("special", "Tick what is true", [new(OutOfHours, "Answers out of hours", "They are rung where a child may be in danger at night or at a weekend."), new(Officer, "Is the data protection officer", "They see no case, and have no role.")]),
    ];
}
