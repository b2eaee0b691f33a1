//! The twenty firms of the demo and the person of each who logs in (domain.md 9.1). All are invented.

use super::fault::Fault;
use crate::domain::phone::Phone;
use crate::domain::uscc::Uscc;

/// A firm with its contact.
#[derive(Clone, Copy, Debug)]
pub struct Firm {
    /// What the contact types at log-in, and how the story names the firm.
    pub login: &'static str,
    /// The name; it says that it is a demo.
    pub name: &'static str,
    /// The credit code, with a check character that fits.
    pub uscc: &'static str,
    /// The contact.
    pub contact: &'static str,
    /// The last four digits of the contact's phone; the first seven belong to nobody.
    pub phone: &'static str,
}

impl Firm {
    /// The credit code, checked.
    pub fn uscc(&self) -> Result<Uscc, Fault> {
        Ok(Uscc::parse(self.uscc)?.0)
    }

    /// The district of the site: in the demo the one that registered the firm.
    pub fn district(&self) -> Result<String, Fault> {
        Ok(self.uscc()?.area().to_owned())
    }

    /// The contact's phone.
    pub fn phone(&self) -> Result<Phone, Fault> {
        Ok(Phone::parse(&format!("1380000{}", self.phone))?)
    }
}

const fn firm(
    login: &'static str,
    name: &'static str,
    uscc: &'static str,
    contact: &'static str,
    phone: &'static str,
) -> Firm {
    Firm {
        login,
        name,
        uscc,
        contact,
        phone,
    }
}

/// In the order of domain.md 9.1.
pub const FIRMS: &[Firm] = &[
    firm(
        "henglan",
        "焦作市恒岚钛白科技有限公司（演示）",
        "91410803YYYY000128",
        "陈国栋",
        "2001",
    ),
    firm(
        "guhe",
        "武陟县谷禾怀药食品有限公司（演示）",
        "91410823YYYY000202",
        "刘素芳",
        "2002",
    ),
    firm(
        "xiangrui",
        "沁阳市翔瑞复合材料有限公司（演示）",
        "91410882YYYY00039D",
        "张卫东",
        "2003",
    ),
    firm(
        "mingyuan",
        "焦作市解放区明远印刷包装有限公司（演示）",
        "91410802YYYY00047C",
        "王丽娟",
        "2004",
    ),
    firm(
        "changning",
        "焦作市马村区昌宁建材有限公司（演示）",
        "91410804YYYY000554",
        "李铁柱",
        "2005",
    ),
    firm(
        "zhihe",
        "焦作市山阳区智合机械有限公司（演示）",
        "91410811YYYY000633",
        "赵明辉",
        "2006",
    ),
    firm(
        "yunxi",
        "修武县云溪饮品有限公司（演示）",
        "91410821YYYY00071D",
        "孙晓燕",
        "2007",
    ),
    firm(
        "qinghe",
        "博爱县青禾新材料有限公司（演示）",
        "91410822YYYY0008XK",
        "周建军",
        "2008",
    ),
    firm(
        "demao",
        "温县德茂皮革制品有限公司（演示）",
        "91410825YYYY00098Y",
        "吴海霞",
        "2009",
    ),
    firm(
        "xinyuan",
        "孟州市鑫源毛皮有限公司（演示）",
        "91410883YYYY00100J",
        "郑长河",
        "2010",
    ),
    firm(
        "zhengtong",
        "焦作市正通物流有限公司（演示）",
        "91410800YYYY001198",
        "冯志勇",
        "2011",
    ),
    firm(
        "shenghao",
        "焦作市中站区盛昊新能源材料有限公司（演示）",
        "91410803YYYY00127E",
        "欧阳慧",
        "2012",
    ),
    firm(
        "huating",
        "沁阳市华庭造纸有限公司（演示）",
        "91410882YYYY00135N",
        "韩玉梅",
        "2013",
    ),
    firm(
        "tongda",
        "孟州市通达汽配有限公司（演示）",
        "91410883YYYY001430",
        "杨振海",
        "2014",
    ),
    firm(
        "zhongyuan",
        "武陟县中原铸造有限公司（演示）",
        "91410823YYYY00151X",
        "许大勇",
        "2015",
    ),
    firm(
        "yuping",
        "温县玉屏淀粉有限公司（演示）",
        "91410825YYYY0016XJ",
        "吕秀英",
        "2016",
    ),
    firm(
        "xingnong",
        "修武县兴农养殖有限公司（演示）",
        "91410821YYYY00178Q",
        "秦保国",
        "2017",
    ),
    firm(
        "jinshuo",
        "博爱县金硕耐火材料有限公司（演示）",
        "91410822YYYY001862",
        "尤建华",
        "2018",
    ),
    firm(
        "xunda",
        "焦作市山阳区迅达电子有限公司（演示）",
        "91410811YYYY00194Y",
        "何静怡",
        "2019",
    ),
    firm(
        "hongji",
        "焦作市马村区宏基水泥有限公司（演示）",
        "91410804YYYY00207G",
        "曹玉山",
        "2020",
    ),
];

/// A firm by its login.
pub fn by_login(login: &str) -> Option<&'static Firm> {
    FIRMS.iter().find(|f| f.login == login)
}
