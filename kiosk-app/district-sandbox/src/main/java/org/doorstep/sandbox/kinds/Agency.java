package org.doorstep.sandbox.kinds;

/// The office that issues certificates for a department.
/// Its department is the one that `/health` calls so.
public enum Agency {
    SOCIAL_INSURANCE("social-insurance", "市南区社会保险服务中心（沙箱）", "Shinan Social Insurance Service Centre (sandbox)"),
    MEDICAL_INSURANCE("medical-insurance", "市南区医疗保障服务中心（沙箱）", "Shinan Medical Insurance Service Centre (sandbox)"),
    HEALTH("health", "市南区卫生健康局（沙箱）", "Shinan Health Bureau (sandbox)"),
    REAL_ESTATE("real-estate", "市南区不动产登记中心（沙箱）", "Shinan Real-estate Registration Centre (sandbox)"),
    HOUSING_FUND("housing-fund", "市南区住房公积金管理部（沙箱）", "Shinan Housing Fund Office (sandbox)"),
    PUBLIC_SECURITY("public-security", "市南区公安分局虚构路派出所（沙箱）", "Xugou Road Police Station, Shinan (sandbox)"),
    TAX("tax", "市南区税务局（沙箱）", "Shinan Tax Bureau (sandbox)");

    private final String department;
    private final String chinese;
    private final String english;

    Agency(String department, String chinese, String english) {
        this.department = department;
        this.chinese = chinese;
        this.english = english;
    }

    public String department() {
        return department;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
