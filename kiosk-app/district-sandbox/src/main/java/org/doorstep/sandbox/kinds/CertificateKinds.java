package org.doorstep.sandbox.kinds;

import java.util.List;
import java.util.Optional;
import org.doorstep.sandbox.people.Pension;

/// All kinds of certificates that the sandbox's district issues.
public final class CertificateKinds {
    public static final List<CertificateKind> ALL = List.of(
            insured("insured-proof", "社会保险参保证明", "Proof of insurance").says(InsurancePapers::proof),
            insured("payment-list", "社会保险缴费明细", "List of payments").says(InsurancePapers::list),
            insured("posted-proof", "社会保险公示证明", "Proof to be posted").says(InsurancePapers::proof).posted(),
            insured("insured-proof-english", "社会保险参保证明（中英文）", "Proof of insurance, in English too")
                    .says(InsurancePapers::proof).andInEnglish("Proof of Social Insurance", InsurancePapers::english),
            kind(Agency.SOCIAL_INSURANCE, "pension-proof", "养老待遇证明", "Proof of pension")
                    .to(of -> of.life().pension() instanceof Pension.Drawing).over(Periods.YEAR, Periods.THREE_YEARS, Periods.ALL)
                    .says(InsurancePapers::pension),
            kind(Agency.MEDICAL_INSURANCE, "medical-insured-proof", "医保参保凭证", "Proof of medical insurance")
                    .to(of -> of.person().everPaid()).says(MedicalPapers::insured),
            kind(Agency.MEDICAL_INSURANCE, "medical-statement", "医保个人账户收支明细", "Statement of the medical account").lying()
                    .to(of -> !of.rows("medical-account", "months").isEmpty()).over(Periods.YEAR, Periods.TWO_YEARS)
                    .says(MedicalPapers::statement),
            kind(Agency.MEDICAL_INSURANCE, "maternity-allowance-proof", "生育津贴支付证明", "Proof of maternity allowance")
                    .to(of -> !MedicalPapers.paid(of).isEmpty()).says(MedicalPapers::allowance),
            kind(Agency.HEALTH, "birth-registration", "生育登记证明", "Proof of birth registration")
                    .to(of -> !of.rows("maternity", "registrations").isEmpty()).says(HealthPapers::registration),
            kind(Agency.REAL_ESTATE, "property-proof", "不动产登记信息查询证明", "Proof of registered real estate").lying().byPhone()
                    .to(of -> !of.rows("property", "holdings").isEmpty()).says(PropertyPapers::holdings),
            kind(Agency.REAL_ESTATE, "no-property-proof", "无房证明", "Proof of owning no home").byPhone()
                    .to(of -> of.rows("property", "holdings").isEmpty()).says(PropertyPapers::none),
            kind(Agency.HOUSING_FUND, "housing-fund-proof", "住房公积金缴存证明", "Proof of the housing fund")
                    .to(of -> of.life().fund().isPresent()).over(Periods.ALL, Periods.FIVE_YEARS).says(FundPapers::account),
            kind(Agency.HOUSING_FUND, "fund-loan-proof", "住房公积金贷款证明", "Proof of a housing-fund loan")
                    .to(of -> !of.rows("housing-fund", "loans").isEmpty()).says(FundPapers::loan),
            kind(Agency.PUBLIC_SECURITY, "residence-proof", "户籍证明", "Proof of household registration")
                    .to(of -> of.life().household().here()).says(ResidencePapers::register),
            kind(Agency.PUBLIC_SECURITY, "residence-moves", "公民户口登记项目变更更正及历次户口迁移登记情况证明（含迁入本区以前的登记）",
                    "Proof of changes and moves in the household register").to(of -> of.life().household().here())
                    .says(ResidencePapers::moves),
            tax("tax-record", "个人所得税纳税记录", "Record of income tax"),
            tax("tax-record-bilingual", "个人所得税纳税记录（中英文）", "Record of income tax, in English too")
                    .andInEnglish("Record of Individual Income Tax", TaxPapers::english));

    private CertificateKinds() {}

    /// For everybody, as of now.
    private static CertificateKind kind(Agency agency, String id, String chinese, String english) {
        return new CertificateKind(new Choice(id, chinese, english), agency, CertificateKind.Look.UPRIGHT, false, _ -> true,
                _ -> Periods.NOW, _ -> List.of(), Optional.empty());
    }

    private static CertificateKind insured(String id, String chinese, String english) {
        return kind(Agency.SOCIAL_INSURANCE, id, chinese, english).to(of -> of.person().everPaid())
                .over(Periods.ALL, Periods.YEAR, Periods.THREE_YEARS);
    }

    private static CertificateKind tax(String id, String chinese, String english) {
        return kind(Agency.TAX, id, chinese, english).to(of -> !of.rows("income-tax", "years").isEmpty()).over(Periods::years)
                .says(TaxPapers::record);
    }

    public static Optional<CertificateKind> of(String id) {
        return ALL.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
