import { AddPerson } from '@application/unit/add-person';
import { AddUnit } from '@application/unit/add-unit';
import { Administering } from '@application/unit/administering';
import { ChangePerson } from '@application/unit/change-person';
import { ChangeUnit } from '@application/unit/change-unit';
import { Enrolment } from '@application/unit/enrolment';
import { HandOverPost } from '@application/unit/hand-over-post';
import { PasteStaff } from '@application/unit/paste-staff';
import { RegisterPerson } from '@application/unit/register-person';
import { RegisterPost } from '@application/unit/register-post';
import { RegisterUnit } from '@application/unit/register-unit';
import { ResetPassword } from '@application/unit/reset-password';
import { ShowDuties } from '@application/unit/show-duties';
import { StaffPlacing } from '@application/unit/staff-placing';
import { Module } from '@nestjs/common';
import { DirectoryController } from './directory.controller';
import { PastedStaffController } from './pasted-staff.controller';
import { PeopleController } from './people.controller';
import { PostsController } from './posts.controller';
import { UnitsController } from './units.controller';

@Module({
  controllers: [DirectoryController, PostsController, UnitsController, PeopleController, PastedStaffController],
  providers: [
    Administering,
    Enrolment,
    AddUnit,
    ChangeUnit,
    AddPerson,
    ChangePerson,
    ResetPassword,
    ShowDuties,
    PasteStaff,
    StaffPlacing,
    RegisterUnit,
    RegisterPerson,
    RegisterPost,
    HandOverPost,
  ],
})
export class UnitModule {}
