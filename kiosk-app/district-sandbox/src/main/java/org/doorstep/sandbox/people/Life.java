package org.doorstep.sandbox.people;

import java.util.List;
import java.util.Optional;

/// What happened in one person's life, as far as departments have it on record: all books read from it, so that they agree. Under the
/// sandbox's own seed these persons are sure to be what they are here:
///
/// | person | what they are                                                                            |
/// |--------|------------------------------------------------------------------------------------------|
/// | p-001  | pays, pension not yet; one home on a mortgage with a loan of the housing fund            |
/// | p-002  | never paid: no pension, no medical account, no housing fund                              |
/// | p-003  | 480 months paid; 40 properties, places of 60 characters, shares, mortgages, seals        |
/// | p-007  | draws a pension; the housing fund is closed                                              |
/// | p-012  | a woman of 67 who draws a pension since 2022                                             |
/// | p-032  | a woman of 86 who draws a pension since 2003: more than 200 payments, in three pages     |
/// | p-036  | a mother of 28, her allowance is paid                                                    |
/// | p-052  | a woman of 62, pension not yet; two homes, one of them on a mortgage                     |
/// | p-155  | a woman of 29 with one home on a mortgage and a loan of the housing fund                 |
/// | p-230  | a mother of 33 whose first child is due in November, her allowance is applied for        |
/// | p-241  | a man of 65 who has paid too few months for a pension, and pays no more                  |
/// | p-242  | a woman of 59 who pays, and will have paid too few months                                |
///
/// @param children   oldest first
/// @param properties newest first
/// @param fund       empty for who was never in the housing fund
public record Life(
        Contributions paid, Wage wage, Pension pension, List<Child> children, List<Property> properties, Optional<FundAccount> fund,
        Household household) {
    public Life {
        children = List.copyOf(children);
        properties = List.copyOf(properties);
    }

    /// The same for the same person, however often it is asked for.
    public static Life of(Person person) {
        Contributions paid = new Contributions(person);
        Wage wage = Wage.of(person);
        List<Child> children = Children.of(person);
        List<Property> properties = Holdings.of(paid);
        return new Life(paid, wage, Pension.of(paid), children, properties, FundAccount.of(paid, wage, properties),
                Household.of(person, children));
    }

    public Person person() {
        return paid.person();
    }
}
