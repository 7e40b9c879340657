package org.doorstep.sandbox.books;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.sandbox.people.FundAccount;
import org.doorstep.sandbox.people.Life;
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.node.ObjectNode;

/// The housing fund's book: somebody's account and the loan that they have of it. Who was never in the fund does not stand in it.
final class FundBook implements RecordBook {
    static final String KIND = "housing-fund";
    private static final Department DEPARTMENT = new Department("housing-fund", Map.of("zh-CN", "住房公积金", "en", "Housing fund"));

    @Override
    public Department department() {
        return DEPARTMENT;
    }

    @Override
    public Optional<Entry> of(Person person) {
        Life life = Life.of(person);
        return life.fund().flatMap(fund -> draft(life, fund).rows("years", fund.years().stream().map(FundBook::row).toList())
                .rows("loans", fund.loan().map(loan -> List.of(row(loan))).orElse(List.of())).entry());
    }

    private static Draft draft(Life life, FundAccount fund) {
        if (fund.closed().isPresent()) {
            return Draft.saying("closed");
        }
        Draft draft = Draft.saying("balance").value("balance", Draft.yuan(fund.years().getFirst().balance()))
                .value("asOf", Person.NOW.toString())
                .value("monthly", Draft.yuan(FundAccount.monthly(life.wage(), Person.NOW.getYear()))).detail("as-of");
        fund.loan().ifPresent(loan -> draft.value("left", Draft.yuan(loan.left())).detail("loan"));
        return draft;
    }

    private static ObjectNode row(FundAccount.Year year) {
        return Draft.row().put("year", Draft.number(year.year())).put("paid", Draft.yuan(year.paid()))
                .put("drawn", Draft.yuan(year.drawn())).put("balance", Draft.yuan(year.balance()));
    }

    private static ObjectNode row(FundAccount.Loan loan) {
        return Draft.row().put("bank", loan.bank()).put("amount", Draft.yuan(loan.amount())).put("left", Draft.yuan(loan.left()))
                .put("monthly", Draft.yuan(loan.monthly())).put("until", loan.until().toString());
    }
}
