using CinWorkflows.Cases.People;

namespace CinWorkflows.Integrations.CinCensus;

/// <summary>Turns one Child element into a record, with everything that is wrong with it.</summary>
internal sealed class ChildReading
{
    private const string Id = "LAchildID";
    private const string Birth = "PersonBirthDate";
    private const string ExpectedBirth = "ExpectedPersonBirthDate";
    private const int LongestId = 20;
    private const int LongestPregnancy = 280;
    private const int OldestInCensus = 25;
    private const int OldestBelievable = 30;
    private const int LongestOverdue = 30;

    private readonly CensusElement _child;
    private readonly CensusElement _identifiers;
    private readonly CensusHorizon _horizon;
    private readonly CensusFaultLog _faults;
    private readonly CensusFields _fields;
    private readonly string? _id;

    public ChildReading(CensusElement child, CensusHorizon horizon)
    {
        _child = child;
        _identifiers = child.First("ChildIdentifiers") ?? new CensusElement("ChildIdentifiers", child.Line);
        _horizon = horizon;
        _id = IdOf(child);
        _faults = new CensusFaultLog(_id);
        _fields = new CensusFields(_faults, horizon);
    }

    public static string? IdOf(CensusElement child) => child.First("ChildIdentifiers")?.First(Id)?.Text;

    public CensusChild Read(CensusIdentities seen)
    {
        CensusShape.Child.Check(_child, _faults);
        CensusShape.Identifiers.Check(_identifiers, _faults);
        if (_child.IsOverfull)
        {
            _faults.Error(_child, "holds far more than one child's record and was not read whole");
        }

        CheckIdentity(seen);
        var characteristics = new CharacteristicsReading(_child, _fields);
        var child = new CensusChild
        {
            Line = _child.Line,
            LaChildId = _id,
            Upn = _fields.Text(_identifiers, "UPN"),
            FormerUpn = _fields.Text(_identifiers, "FormerUPN"),
            UpnUnknown = _fields.Text(_identifiers, "UPNunknown"),
            BirthDate = _fields.Date(_identifiers, Birth, "8520"),
            ExpectedBirthDate = _fields.PlannedDate(_identifiers, ExpectedBirth),
            DeathDate = _fields.Date(_identifiers, "PersonDeathDate", "8545Q"),
            Sex = Sex(),
            Ethnicity = characteristics.Ethnicity(),
            Disabilities = characteristics.Disabilities(),
            IsSound = false,
        };
        CheckLife(child);

        var episodes = _child.All("CINdetails").Select(group => new EpisodeReading(group, _id, _horizon)).ToList();
        CheckEpisodes(child, episodes);
        var isSound = !_faults.HasErrors;
        return child with
        {
            Episodes = [.. episodes.Select(episode => episode.Finish(isSound))],
            Faults = [.. _faults.InFileOrder.Concat(episodes.SelectMany(episode => episode.Faults.InFileOrder)).OrderBy(fault => fault.Line)],
            IsSound = isSound,
        };
    }

    private void CheckIdentity(CensusIdentities seen)
    {
        if (_id is null)
        {
            _faults.Error(_identifiers, Id, "is missing: without it the child cannot be told from another", "8500");
        }
        else if (seen.EarlierChild(_id, _child.Line) is { } line)
        {
            _faults.Error(_identifiers, Id, $"was given to the child at line {line} already", "8510");
        }
        else if (_id.Length > LongestId)
        {
            _faults.Warning(_identifiers, Id, $"is longer than {LongestId} characters", "1570");
        }
        else if (!_id.All(char.IsAsciiLetterOrDigit))
        {
            _faults.Warning(_identifiers, Id, "holds other characters than letters and digits", "1580");
        }

        if (_fields.Text(_identifiers, "UPN") is { } upn)
        {
            if (CheckedNumbers.FaultOfUpn(upn) is var (reason, rule))
            {
                _faults.Warning(_identifiers, "UPN", reason, rule);
            }
            else if (seen.EarlierPupil(upn, _child.Line) is { } pupilLine)
            {
                _faults.Warning(_identifiers, "UPN", $"was given to the child at line {pupilLine} already", "1520");
            }
        }
    }

    private string? Sex()
    {
        var field = _identifiers.First("Sex")?.Text is null && _identifiers.First("GenderCurrent") is not null ? "GenderCurrent" : "Sex";
        var sex = _fields.Text(_identifiers, field) is { } code ? CensusCodes.Sex(code) : null;
        if (sex is null)
        {
            _faults.Warning(_identifiers, field, "is missing or not M, F or U", "4180");
        }

        return sex;
    }

    private void CheckLife(CensusChild child)
    {
        var hasBirth = _identifiers.First(Birth)?.Text is not null;
        var hasExpected = _identifiers.First(ExpectedBirth)?.Text is not null;
        if (hasBirth == hasExpected)
        {
            _faults.Warning(_identifiers, Birth, hasBirth
                ? "and the expected date of birth are both given; the date of birth is used"
                : "and the expected date of birth are both missing", "8525Q");
        }

        if (child.BirthDate < _horizon.Today.AddYears(-OldestBelievable))
        {
            _faults.Error(_identifiers, Birth, $"is more than {OldestBelievable} years ago: this is not the date of birth of a child", "8520");
        }

        if (child.ExpectedBirthDate > _horizon.Today.AddDays(LongestPregnancy))
        {
            _faults.Error(_identifiers, ExpectedBirth, "is more than 40 weeks ahead: no birth can be expected then", "8530Q");
        }

        if (child is { IsUnborn: true, Sex: not (null or CensusCodes.UnknownSex) })
        {
            _faults.Warning(_identifiers, "Sex", "of an unborn child is U", "8750");
        }

        if (child.IsUnborn && child.ExpectedBirthDate < _horizon.Today.AddDays(-LongestOverdue))
        {
            _faults.Warning(_identifiers, ExpectedBirth, $"is more than {LongestOverdue} days ago: the child should have been born", "8530Q");
        }

        if (child.DeathDate < child.BirthDate)
        {
            _faults.Warning(_identifiers, "PersonDeathDate", $"is before the birth on {CensusFaultLog.Show(child.BirthDate)}", "8535Q");
        }
    }

    private void CheckEpisodes(CensusChild child, List<EpisodeReading> episodes)
    {
        if (episodes.Count == 0)
        {
            _faults.Warning(_child, "CINdetails", "is missing: the child has no episode", "8590");
        }

        var birth = child.BirthDate ?? child.ExpectedBirthDate;
        foreach (var reading in episodes)
        {
            CheckAge(reading, birth);
            if (reading.Episode.ReferralDate > child.DeathDate)
            {
                reading.Faults.Warning(reading.Group, "CINreferralDate", $"is after the child's death on {CensusFaultLog.Show(child.DeathDate)}", "8555Q");
            }
        }

        EpisodeSequence.Check(episodes);
    }

    /// <summary>A child can be referred before birth, but not before a pregnancy.</summary>
    private static void CheckAge(EpisodeReading reading, DateOnly? birth)
    {
        if (birth is null)
        {
            return;
        }

        var referral = reading.Episode.ReferralDate;
        if (referral < birth.Value.AddDays(-LongestPregnancy))
        {
            reading.Faults.Error(reading.Group, "CINreferralDate", $"is more than 40 weeks before the birth on {CensusFaultLog.Show(birth)}", "8606");
        }
        else if (reading.Episode.IsOpen && referral > birth.Value.AddYears(OldestInCensus))
        {
            reading.Faults.Warning(reading.Group, "CINreferralDate", $"is more than {OldestInCensus} years after the birth on {CensusFaultLog.Show(birth)}", "8775Q");
        }
    }
}
