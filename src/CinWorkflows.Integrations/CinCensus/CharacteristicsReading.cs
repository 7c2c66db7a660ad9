namespace CinWorkflows.Integrations.CinCensus;

/// <summary>The ethnicity and the disabilities of a child: codes that steer no case, so that a wrong one costs nothing but a warning.</summary>
internal sealed class CharacteristicsReading
{
    private readonly CensusElement _group;
    private readonly CensusFields _fields;

    public CharacteristicsReading(CensusElement child, CensusFields fields)
    {
        _group = child.First("ChildCharacteristics") ?? new CensusElement("ChildCharacteristics", child.Line);
        _fields = fields;
        CensusShape.Characteristics.Check(_group, fields.Faults);
    }

    public string? Ethnicity()
    {
        if (_fields.Text(_group, "Ethnicity") is null)
        {
            _fields.Faults.Warning(_group, "Ethnicity", "is missing", "4220");
        }

        return _fields.Code(_group, "Ethnicity", CensusCodes.Ethnicities, "4220");
    }

    public IReadOnlyList<string> Disabilities()
    {
        var codes = new List<string>();
        var elements = _group.All("Disabilities").SelectMany(list => list.All("Disability"));
        foreach (var element in elements.Where(element => element.Text is not null))
        {
            if (!CensusCodes.Disabilities.Contains(element.Text!))
            {
                _fields.Faults.Warning(element, "is not a code of the census's code set", "8540");
            }

            if (codes.Contains(element.Text!))
            {
                _fields.Faults.Warning(element, "is given twice", "8794");
                continue;
            }

            codes.Add(element.Text!);
        }

        if (codes.Remove(CensusCodes.NoDisability) && codes.Count > 0)
        {
            _fields.Faults.Warning(_group, "Disabilities", "says that there is none and names some", "8790");
        }

        return codes;
    }
}
