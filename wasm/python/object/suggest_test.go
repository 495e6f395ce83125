package object

import (
	"strings"
	"testing"
)

// The expectations are what CPython 3.13's _suggestions._generate_suggestions answers.
var suggestCases = []struct{ name, candidates, want string }{
	{"prnt", "print int sprint", "print"},
	{"Foo", "foo Fob boo", "foo"},
	{"lenght", "length width", "length"},
	{"abc", "xyz", ""},
	{"x", "y xx", "xx"},
	{"bluch", "blech bluchin bluchi", "blech"},
	{"somethingverywrong", "blech fluch", ""},
	{"bluch", "BLuch", "BLuch"},
	{"a", "b A", "A"},
	{"ValueErorr", "ValueError KeyError", "ValueError"},
	{"append", "appendleft extend", ""},
	{"appendd", "append appendleft", "append"},
	{"_foo", "foo __foo", "foo"},
	{"put_nowai", "put_nowait put get_nowait", "put_nowait"},
	{"creat_task", "create_task create_subprocess_exec", "create_task"},
	{"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"},
	{"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy", ""},
	{"gahter", "gather wait", "gather"},
	{"slep", "sleep slept", "sleep"},
	{"größe", "grösse große", "gr\u00f6sse"},
	{"", "a", ""},
	{"ab", "ba ac abd", "ac"},
	{"BCa1A", "acbC1A bAaA Bc_c bc1ccaa Ac cBCAAcA BaC_ cB C aCb CB1 Cc11ca aC_ _ _a1 c AbA1C CB1bC Ba_bACC CB bBCBcb cB1cab _aACB _caa 1CAcc_b _C a_ c1c 11C1B 1_c", ""},
	{"_", "c1Ccb1B CbCaB B1B BCca1BC B1BCCB C_Cc1C ccA C1Bb_c_ BaA 1c ca Acac C 1A a_1C_ bAACaC B_bC B B CBCc_ C1cc _1Acb a_b cC_ _A1B __cB B1B_aC 1Bc ab1A ac_", ""},
	{"1", "BA1aA BcBB 1bac BCB a1CCca B 1bAa_ _1_1_AB bBa_ B1Bcc 1Cc_ abABb baC_b_1 b bAbcB1c c_ cbAab_b ab_ ca_bC 11CCac BcBABb ABBcA C1_ccaC a b 1A_11 ba_ c Abb1 Ac_CABC", ""},
	{"C__cC", "B_CaAc bbaa AA 1 Ca_1 _C1 bAcc C _1cBbBc BAa1aCC aa1 cbCB AcaA aAb_CB 1C b1c AcAa_Ba a1_c a CbbA1 1 A a1_aaB _1BaaAc _AAbCb c bAa1C __ca B1AbcB1 B", "__ca"},
	{"_Cccb1A", "b_ABa1 AaABCb _ C_aBca1 aa _Bb_cC B cB CBab aabac C_BaA_c ACC c cbBcc __bC 1A1 _c1ac 11abc _aAaaA1 C_1AAB ABCACCA a1_CccA _abc bBAC 1bA_ abc_aC aB_1_1 ac_CaAB bab C_BaBAb", ""},
	{"b", "BCA1bb C_ a__c AC_CbCA A BBb b_ cAb__A_ AB_B C _a bB c_ACb Cba1cb A1_ 1b A cbbCcC b1Ccb bbA CC 1b _1 abCc a1_Cb1 Bab1CAC cB1b bB_Cb _aA_A bcB", "b_"},
	{"1", "c_Ab Ccba cCaaB1_ baAA1a1 bB1aa __ aAa____ c cBA bCA_ ABc1 Bab c1bb_a_ Aa 1C1c1A C aac_b cCC AcBbBbb _CBC11 AcBaa_c 1a a A_AABaA _ aB1 bbCB __Bcb1 A _bBC_", "1a"},
	{"1C", "1 A 1aabb cCC B1c bBBaB_ AB 1ccaC ba1a1 aa_b_1 Abbba 1 bBb BB1B aC1 _cAB A1b Cb _1_cAc c1Ca _B 1AAc_ BCBbA _CB bbbC b Bca_cCB _ CbBbBC_ _bbBbca", "1"},
	{"_", "1 bA_a BbCCb _bcA b _ bBB1 _aAc_cA bcB 1 1BB B1 _bcA b1Ac cb 1B1c1b BCa bAaC1 1BCaBc _B_Cc Aaa cB_B 1CCa 1a 11CaA a1bAc A_ b__ABa Ab C_BAbC", "A_"},
	{"1aBac", "a1aA Abc1111 ba1 Aa1AbCA C c _a _ B __ b_ AAc_1c aB1A BbA__1 AACBaA cCb_CcB ac _ba1Cb cCaa C1B1C_ __ 1aA1B b 1AbCbbC cCCa bbb 1 1A1Bc B1bA bBb", ""},
	{"B_bc", "_bC ACb1Cb1 a1a ABBB1 Cb1_A__ c 1 aBC bca1 Ba babbB BB_Aa_ BcC_ 11acC1C bb1BCCb _1Bc 1C cc_ _ BAc 1bB_ A A_A1abB C Cca A aB1A A CAC aabA", "_bC"},
	{"B", "A b CCB_cBB _ A1 aB1AaA_ bB1aBa cbbA CA1 a C_CCB AB1caA aB A A_ ABcAcb 1A1BB c 1bC1a acc B_B1Cc 1A ba1cBa Bc _Bb CBbAaA _1B 1 1c_1 a_aAB", "b"},
	{"cC_", "c_AaB A_11c11 1AAC Acbb11 aca1c a b_1cbaC _CAc11C C 1 A BB AA1 b11AC_ AC_ C c CB ACABb1B B c bb1BcA Cca __ab _bb C 1cc BBb _a11 1bB", "AC_"},
	{"bA_bb", "A_A1C ca b __a1C AC1BA 11 bBb B_a1a caA_cA Ab_ A1 1c1cC1 1 b1C CAbBCB aCCCcA _CB_ AcaC b A_1b_AC _b a_CAC _C B1C Aa 1CAb1CB B C1 c1A_1Ba Ab_caCB", ""},
	{"aaC_bAc", "CBA_cc 1B_1C BCCaB_ ABbb b _bCc1 a1CC BbAb1cb BcA a_bc1bA 1bBabA A_1Bb c1 C1ac_ Bca_a_ C1 11_ACC _baa 1c C_b B_b b bbcbA1 C_AC Ab BBa__A CccaA1A a CB111b bCca", ""},
	{"baCbb1a", "A1aA_ bab A1CBAC 1AAAc b_ 1aB1Aa a_ c_ BcCbCBA Cc_ c1ACac BBcb1b c CBa 1A1A1cc CA_ a C_A ba1 CbC11_ bB1A_Ba C _CB bB cBcbAbc bcB B_b_B_ _Abc CA AB_c1", ""},
	{"__c", "CbC _b _bBca1 Aa11b CCcA1a c1b CCcB Ac cB 11Ac accC AaBA_ ac1Bc 1 cbA 1AC11bc Bbcbbb B_1AA1 1b_1 CA1 c B b1_ 1b 1AC__ cC CAA1bC_ BcBCB CAa c_Bc", ""},
	{"C", "ccC AC_A B1 A_ bcB_ab Cc_ a1 CcC_acB 1ba bb a _1B C__aB bcA_Ca AcbABcB _Ba1ccB CA A1cA1 1cAAcBA _ca cB11aB B1Baa bAAA1B AcAACc_ aCcb cC_c_A a1BA_bb Ac _A__1c 1C", "CA"},
	{"B", "B_b C Cbb C1 Aba AAcC baabaCB Bba_ CaaaB c_C CCbAC _A A1BC1 _BBB BABA_A1 aBC1C1 _B_BC A11Caa B1 _bBAbc c_ACCc1 AACa a__Ca 1aA1b CCAb1c A1a1A baA c b_1b AAB", "B1"},
	{"AA", "_c1_ Ab_a__b 1B BBC1 bcbCbcb ab_aB B BaBC1 1bc BB1Ba 1b cBB _a_ c_b1ca_ _bBCbaa CC_ c BC Ab_cb CCaaCbb C bc cB1AAaa 1Bb1cac bc BA1 Ac1_Bc _1CAcaA ABbaBcA b_aBb", ""},
	{"a_", "b_Cba_a BccABA1 C1CBA_ A1AACb cBaaC1C Cc BCcaBb caB_ 11_c1A cA A1BaBb_ cacAbC c acB aaA aBabc 1CACa CCc_Cb 1Acac B_1_ CcCA 1A 1Baaa1b Bb1_b b BBa 1 b1AAAbC CcbB BccCa", ""},
	{"BCCCC", "A_Ca bb_a acbC c1aa B bC__bB bb1a_A 1 B1 a aB AA b1aBbaA b _Acc B1a1__ a Ab1 C a_ aACBb1 a 1111B aaBb BcC a__ BaBccCC 1_b cC_Cbcb Bab", ""},
	{"C1cCb1", "ACcCAC ab bcBb BCBAaAb b_c11A aA1a 1 _A b A1aB CbBb11A a_caB bBb Ac_B_ b_bBba cbBbCB a_cAABa cba 1a C_bABB _C 1_b1a_c cab BA_B C_ BAb aa_b ABCCc1A B_ aCCb", ""},
	{"CAC_BbA", "CAAc_ A_1b11 __ cCAc_ BbacCa aC 1bCb cB acCA aBcbAbb cCCaC1 _ _aabC_ C C_ _bA1 CaAcBA ccAbAb bcBa a_Babaa Ba 1cC B_Ac cAcAccb 1AbC 1 1ab aBB 1AbBC 1A", ""},
	{"Aa", "1 CBaCB ac CC1cc cbCcAA ac1bb ba cA 1_a _A Bb B _aaacAb C_C1_a c11 b_ a1bb_c 1bb a_ cCBcbcb c AbC_1c1 bABbB bBcaAbc C_1abba cA_b_ CCaA_b AAaba1 b_ aAbb__a", "ba"},
}

func TestSuggest(t *testing.T) {
	for _, c := range suggestCases {
		if got := Suggest(c.name, strings.Fields(c.candidates)); got != c.want {
			t.Errorf("Suggest(%q, %q) = %q, want %q", c.name, c.candidates, got, c.want)
		}
	}
}

func TestSuggestGivesUpOnManyNames(t *testing.T) {
	names := make([]string, suggestMaxNames)
	for i := range names {
		names[i] = "print"
	}
	if got := Suggest("prnt", names); got != "" {
		t.Errorf("Suggest among %d names = %q, want none", len(names), got)
	}
	if got := Suggest("prnt", names[1:]); got != "print" {
		t.Errorf("Suggest among %d names = %q, want print", len(names)-1, got)
	}
}
